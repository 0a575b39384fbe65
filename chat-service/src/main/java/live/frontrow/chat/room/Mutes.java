package live.frontrow.chat.room;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who may not write in a room for a while: what the log said last, and before that what was known when somebody came in. */
final class Mutes {

    /** Each is an order of a moderator's; when there are more, the oldest are forgotten. */
    private static final int MOST = 10_000;

    private final Map<String, Instant> untils = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** The log says so; null: they may again. */
    void take(String person, Instant until) {
        untils.put(person, until == null ? Instant.EPOCH : until);
    }

    /** Somebody comes in and brings this, or null; the log knows better if it said anything. */
    void bring(String person, Instant until) {
        if (until != null) {
            untils.putIfAbsent(person, until);
        }
    }

    /** Until when, if that is not over. */
    Optional<Instant> until(String person, Instant now) {
        return Optional.ofNullable(untils.get(person)).filter(now::isBefore);
    }
}
