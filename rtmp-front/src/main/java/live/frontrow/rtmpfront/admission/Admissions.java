package live.frontrow.rtmpfront.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Counts who is connected, and says who may not come in. */
@ApplicationScoped
public class Admissions {

    private static final int KNOWN = 64;

    private final AdmissionConfig config;
    private final Attempts attempts;
    private final Map<Address, Integer> strangers = new HashMap<>();
    private final SequencedSet<Address> known = new LinkedHashSet<>();
    private int strangersInAll;
    private int publishers;

    Admissions(AdmissionConfig config) {
        this.config = config;
        this.attempts = new Attempts(config.attempts(), config.rest());
    }

    /** Why a new connection of this address may not come in now, if so. */
    public synchronized Optional<Refusal> refusal(Address address, Instant now) {
        if (attempts.resting(address, now)) {
            return Optional.of(Refusal.RESTING);
        }
        if (strangers.getOrDefault(address, 0) >= config.strangersPerAddress()) {
            return Optional.of(Refusal.ADDRESS_FULL);
        }
        boolean full = strangersInAll >= config.strangers() && !known.contains(address);
        return full ? Optional.of(Refusal.FULL) : Optional.empty();
    }

    /** Lets a new connection in, as a stranger. */
    public synchronized Visitor admit(Address address) {
        strangers.merge(address, 1, Integer::sum);
        strangersInAll++;
        return new Visitor(address, this, config);
    }

    /** How many have not shown a right key yet. */
    public synchronized int strangers() {
        return strangersInAll;
    }

    /** How many have. */
    public synchronized int publishers() {
        return publishers;
    }

    /** MediaMTX accepted its key; false when there are too many publishers. */
    synchronized boolean accepted(Address address) {
        strangerGone(address);
        attempts.succeeded(address);
        remember(address);
        publishers++;
        return publishers <= config.publishers();
    }

    /** A stranger left, or was made to. */
    synchronized void strangerClosed(Address address, boolean saidSomething, Instant now) {
        strangerGone(address);
        if (saidSomething) {
            attempts.failed(address, now);
        }
    }

    /** A publisher left. */
    synchronized void publisherClosed() {
        publishers--;
    }

    /** Whoever had a right key finds a place when strangers have taken all of theirs. */
    private void remember(Address address) {
        known.remove(address);
        known.addLast(address);
        if (known.size() > KNOWN) {
            known.removeFirst();
        }
    }

    private void strangerGone(Address address) {
        strangersInAll--;
        strangers.computeIfPresent(address, (same, count) -> count > 1 ? count - 1 : null);
    }
}
