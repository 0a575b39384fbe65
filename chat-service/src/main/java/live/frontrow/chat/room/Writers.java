package live.frontrow.chat.room;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;

/** Who wrote when in a room, whatever pod they are on, for limits that count from somebody's last message. */
final class Writers {

    /** When there are more, those who wrote longest ago are forgotten. */
    private static final int MOST = 10_000;

    private final Map<String, Wrote> last = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrote> eldest) {
            return size() > MOST;
        }
    };

    /** A message that is in the log, or on its way there. */
    void take(LogEntry.Message message) {
        Wrote wrote = new Wrote(message.id(), message.at(), false);
        last.merge(
                message.author().id(),
                wrote,
                (known, more) ->
                        more.at().isBefore(known.at()) ? known : new Wrote(more.message(), more.at(), known.shown()));
    }

    /** A message that everybody sees. */
    void show(LogEntry.Message message) {
        take(message);
        last.computeIfPresent(message.author().id(), (person, known) -> new Wrote(known.message(), known.at(), true));
    }

    /** Whether everybody has seen something of this person, as far as is remembered. */
    boolean shown(String person) {
        Wrote wrote = last.get(person);
        return wrote != null && wrote.shown();
    }

    /** When this person wrote last, another message than {@code but}. */
    Optional<Instant> last(String person, UUID but) {
        return Optional.ofNullable(last.get(person))
                .filter(wrote -> !wrote.message().equals(but))
                .map(Wrote::at);
    }

    private record Wrote(UUID message, Instant at, boolean shown) {}
}
