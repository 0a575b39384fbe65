package live.frontrow.chat.room;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import live.frontrow.chat.log.LogEntry;

/** Whose messages were all taken away, and when: a record that brings one along brings it too late. */
final class Purges {

    /** When there are more, those of longest ago are forgotten. */
    private static final int MOST = 10_000;

    private final Map<String, Instant> last = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    void take(String person, Instant at) {
        last.put(person, at);
    }

    /** Whether this message was written before. */
    boolean cover(LogEntry.Message message) {
        Instant at = last.get(message.author().id());
        return at != null && !message.at().isAfter(at);
    }
}
