package live.frontrow.chat.pulse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in a room, on any pod, each once: people here as they come and go, and other sources' people as these last said.
 * People are numbers ({@link PersonNumber}).
 */
final class Crowd {

    /** Milliseconds that somebody stays counted who has left: most of them come back at once. */
    static final long LINGER = 10_000;

    /** Milliseconds without a statement after which a source is gone with its people. */
    static final long FORGET = 15_000;

    private final Map<Long, Stay> here = new HashMap<>();
    private final Map<UUID, Statement> elsewhere = new HashMap<>();
    /** In how many places somebody is. */
    private final Map<Long, Integer> places = new HashMap<>();

    private long heardAt;
    private int changes;

    void enter(long person) {
        Stay stay = here.computeIfAbsent(person, key -> {
            places.merge(key, 1, Integer::sum);
            changes++;
            return new Stay();
        });
        stay.sockets++;
    }

    void leave(long person, long now) {
        Stay stay = here.get(person);
        stay.sockets--;
        stay.leftAt = now;
    }

    /** Forgets who has left long enough ago. */
    void expire(long now) {
        here.entrySet().removeIf(each -> {
            boolean gone = each.getValue().sockets == 0 && each.getValue().leftAt <= now - LINGER;
            if (gone) {
                outOf(each.getKey());
                changes++;
            }
            return gone;
        });
    }

    /** Everybody at another source, as of {@code at}, the time of its record; whose statement is too old is forgotten. */
    void take(UUID source, Set<Long> people, long at) {
        Statement known = elsewhere.get(source);
        if (known == null || at >= known.at) {
            people.forEach(person -> places.merge(person, 1, Integer::sum));
            forget(elsewhere.put(source, new Statement(people, at)));
        }
        heard(at);
    }

    /** A record of that time was heard: only by what others say later is somebody silent. */
    void heard(long at) {
        heardAt = Math.max(heardAt, at);
        elsewhere.values().removeIf(each -> {
            boolean old = each.at < heardAt - FORGET;
            if (old) {
                forget(each);
            }
            return old;
        });
    }

    /** How many there are. */
    int size() {
        return places.size();
    }

    /** Everybody here. */
    Set<Long> here() {
        return here.keySet();
    }

    /** Another number means that other people are here. */
    int changes() {
        return changes;
    }

    private void forget(Statement statement) {
        if (statement != null) {
            statement.people.forEach(this::outOf);
        }
    }

    private void outOf(long person) {
        places.computeIfPresent(person, (key, count) -> count > 1 ? count - 1 : null);
    }

    /** Somebody here, for as long as they have a socket and a moment longer. */
    private static final class Stay {
        private int sockets;
        private long leftAt;
    }

    private record Statement(Set<Long> people, long at) {}
}
