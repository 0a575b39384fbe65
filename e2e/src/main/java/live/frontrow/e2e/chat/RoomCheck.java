package live.frontrow.e2e.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides from what everybody saw whether a room kept its word: every acknowledged message once, in the same order for all,
 * none after its deletion, none lost on the way into the archive, and every writer told.
 */
public final class RoomCheck {
    private final List<String> breaches = new ArrayList<>();
    /** Positions of the messages, as the first one who saw them has it. */
    private final Map<String, Long> positions = new HashMap<>();

    private RoomCheck() {}

    /**
     * What was broken; empty when nothing was.
     *
     * @param seen by client
     * @param archive ids of the messages that the history holds, oldest first
     */
    public static List<String> breaches(Map<String, List<Seen>> seen, List<Sending> sendings, List<String> archive) {
        RoomCheck check = new RoomCheck();
        seen.forEach((client, events) -> check.client(client, events, sendings));
        check.writers(sendings);
        check.archive(sendings, archive);
        return check.breaches;
    }

    private void client(String client, List<Seen> events, List<Sending> sendings) {
        Map<String, String> texts = new HashMap<>();
        Set<String> gone = new HashSet<>();
        String topic = null;
        long newest = -1;
        for (Seen event : events) {
            switch (event) {
                case Seen.Joined joined -> {
                    if (topic != null) {
                        require(joined.resumed(), "%s lost its place at %d", client, newest);
                        // Where a pod's memory begins is a position that others have no record at.
                        require(joined.seq() <= newest, "%s was at %d and resumes at %d", client, newest, joined.seq());
                        require(joined.topic().equals(topic), "%s finds another log", client);
                    }
                    topic = joined.topic();
                    newest = joined.seq();
                }
                case Seen.Passed(long seq, long prev) -> newest = follow(client, newest, prev, seq);
                case Seen.Gone(long seq, long prev, String message) -> {
                    newest = follow(client, newest, prev, seq);
                    gone.add(message);
                }
                case Seen.Shown(long seq, long prev, String message, String text) -> {
                    newest = follow(client, newest, prev, seq);
                    require(texts.put(message, text) == null, "%s sees %s twice", client, text);
                    require(!gone.contains(message), "%s sees %s after its deletion", client, text);
                    long position = positions.computeIfAbsent(message, first -> seq);
                    require(position == seq, "%s sees %s at %d, others at %d", client, text, seq, position);
                }
            }
        }
        for (Sending sending : sendings) {
            String shown = sending.message().map(texts::get).orElse(null);
            boolean missing = shown == null && sending.message().isPresent() && !sending.deleted();
            require(!missing, "%s never sees %s", client, sending.text());
            require(shown == null || shown.equals(sending.text()), "%s sees %s as %s", client, sending.text(), shown);
        }
    }

    private long follow(String client, long newest, long prev, long seq) {
        require(prev == newest, "%s is at %d and gets what follows %d", client, newest, prev);
        require(seq > prev, "%s goes back from %d to %d", client, prev, seq);
        return seq;
    }

    private void writers(List<Sending> sendings) {
        for (Sending sending : sendings) {
            require(sending.decided(), "%s never learns what became of %s", sending.writer(), sending.text());
        }
        for (Sending first : sendings) {
            for (Sending second : sendings) {
                if (known(first)
                        && known(second)
                        && first.acknowledgedAt() < second.sentAt()
                        && position(first) > position(second)) {
                    breaches.add("%s was acknowledged before %s was written, and comes after it"
                            .formatted(first.text(), second.text()));
                }
            }
        }
    }

    private boolean known(Sending sending) {
        return sending.message().map(positions::containsKey).orElse(false);
    }

    private long position(Sending sending) {
        return positions.get(sending.message().orElseThrow());
    }

    private void archive(List<Sending> sendings, List<String> archive) {
        require(new HashSet<>(archive).size() == archive.size(), "The archive has a message twice");
        for (Sending sending : sendings) {
            sending.message()
                    .ifPresent(id -> require(
                            archive.contains(id) != sending.deleted(),
                            sending.deleted() ? "The archive still has %s" : "The archive lacks %s",
                            sending.text()));
        }
        List<Long> order = archive.stream()
                .map(positions::get)
                .filter(position -> position != null)
                .toList();
        require(order.equals(order.stream().sorted().toList()), "The archive has another order: %s", order);
    }

    private void require(boolean kept, String breach, Object... about) {
        if (!kept) {
            breaches.add(breach.formatted(about));
        }
    }
}
