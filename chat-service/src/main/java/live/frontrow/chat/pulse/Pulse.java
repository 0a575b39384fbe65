package live.frontrow.chat.pulse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Reactions and people of one room, on all pods. What is counted here is shown when {@code room.pulse} has it, so totals never go
 * back; people here are counted at once. May be used from any thread.
 */
public final class Pulse {

    /** Milliseconds between two statements of who is here, when that changed and when it did not. */
    static final long PEOPLE_EVERY = 2_000;

    static final long PEOPLE_AT_LEAST_EVERY = 5_000;

    private final UUID source = UUID.randomUUID();
    private final Tallies tallies = new Tallies();
    private final Crowd crowd = new Crowd();
    private final String show;
    private final LongSupplier millis;
    private PulseListener listener;
    private boolean writing;
    private long writtenSum;
    private int offeredChanges;
    private int writtenChanges;
    private long peopleAt;

    /** Of the room of {@code show}; {@code millis} is a clock that never goes back. */
    public Pulse(String show, LongSupplier millis) {
        this.show = show;
        this.millis = millis;
        this.peopleAt = millis.getAsLong() - PEOPLE_AT_LEAST_EVERY;
    }

    /** The show's id. */
    public String show() {
        return show;
    }

    /** Tells {@code listener}, and nobody else, of changes. */
    public synchronized void watch(PulseListener listener) {
        this.listener = listener;
    }

    /** Somebody taps {@code emoji}, a place in {@link Emoji#ALL}. */
    public synchronized void tap(int emoji, int count) {
        tallies.count(emoji, count);
    }

    /** Somebody opens a socket here. */
    public synchronized void enter(String person) {
        moved(() -> crowd.enter(PersonNumber.of(show, person)));
    }

    /** One of their sockets is gone. */
    public synchronized void leave(String person) {
        crowd.leave(PersonNumber.of(show, person), millis.getAsLong());
    }

    /** Of the show so far, all emoji that the room takes, in their order. */
    public synchronized Map<String, Long> totals() {
        return tallies.totals();
    }

    /** How many there are, each once. */
    public synchronized int people() {
        return crowd.size();
    }

    /** Looks who has left. */
    synchronized void sweep() {
        moved(() -> crowd.expire(millis.getAsLong()));
    }

    /** A record with its time. */
    synchronized void take(PulseRecord heard, long at) {
        if (heard.totals() != null) {
            take(heard.source(), heard.totals());
        }
        if (heard.people() != null) {
            Set<Long> people = PersonNumber.read(heard.people());
            moved(() -> {
                if (heard.source().equals(source)) {
                    crowd.heard(at);
                } else {
                    crowd.take(heard.source(), people, at);
                }
            });
        }
    }

    /** What a source has counted so far, as far as anybody knows. */
    public synchronized void take(UUID from, Map<String, Long> totals) {
        if (tallies.take(from, totals) && listener != null) {
            listener.reactionsChanged();
        }
    }

    /** What is to be said now, if anything; nothing more before {@link #written}. */
    synchronized Optional<PulseRecord> next() {
        if (writing) {
            return Optional.empty();
        }
        Map<String, Long> totals = tallies.sum() == writtenSum ? null : tallies.counted();
        byte[] people = peopleDue() ? PersonNumber.write(crowd.here()) : null;
        offeredChanges = crowd.changes();
        writing = totals != null || people != null;
        return writing ? Optional.of(new PulseRecord(source, totals, people)) : Optional.empty();
    }

    /** Kafka has it, or not: then it is said again, as it is by then. */
    synchronized void written(PulseRecord said, boolean well) {
        writing = false;
        if (well && said.totals() != null) {
            writtenSum =
                    said.totals().values().stream().mapToLong(Long::longValue).sum();
        }
        if (well && said.people() != null) {
            writtenChanges = offeredChanges;
            peopleAt = millis.getAsLong();
        }
    }

    private boolean peopleDue() {
        long since = millis.getAsLong() - peopleAt;
        return since >= PEOPLE_EVERY && crowd.changes() != writtenChanges
                || since >= PEOPLE_AT_LEAST_EVERY && !crowd.here().isEmpty();
    }

    private void moved(Runnable change) {
        int before = crowd.size();
        change.run();
        if (crowd.size() != before && listener != null) {
            listener.peopleChanged();
        }
    }
}
