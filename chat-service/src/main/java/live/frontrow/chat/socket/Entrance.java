package live.frontrow.chat.socket;

import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.chat.room.Resume;

/**
 * The query of a handshake. Who somebody is never stands in it, so nothing but these is taken.
 *
 * @param deflates whether they take texts that are compressed
 */
record Entrance(String ticket, Optional<Resume> resume, boolean deflates) {

    private static final Set<String> KNOWN = Set.of("ticket", "resume", "deflate");
    private static final Pattern TICKET = Pattern.compile("[0-9A-Za-z]{32}");
    private static final Pattern RESUME = Pattern.compile("([\\w-]{1,64})\\.(-1|[0-9]{1,18})");

    /** Empty when the query is not as it must be. */
    static Optional<Entrance> of(MultiMap query) {
        boolean known = KNOWN.containsAll(query.names())
                && query.names().stream().allMatch(name -> query.getAll(name).size() == 1);
        String ticket = query.get("ticket");
        if (!known || ticket == null || !TICKET.matcher(ticket).matches()) {
            return Optional.empty();
        }
        String deflate = query.get("deflate");
        if (deflate != null && !deflate.equals("1")) {
            return Optional.empty();
        }
        String text = query.get("resume");
        if (text == null) {
            return Optional.of(new Entrance(ticket, Optional.empty(), deflate != null));
        }
        Matcher resume = RESUME.matcher(text);
        return resume.matches()
                ? Optional.of(new Entrance(
                        ticket,
                        Optional.of(new Resume(resume.group(1), Long.parseLong(resume.group(2)))),
                        deflate != null))
                : Optional.empty();
    }
}
