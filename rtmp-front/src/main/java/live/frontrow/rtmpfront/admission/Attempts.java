package live.frontrow.rtmpfront.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attempts without a right key by address, each counted for a while. Remembers a bounded number of addresses. */
final class Attempts {

    private static final int ADDRESSES = 10_000;

    private final int most;
    private final Duration window;
    private final Map<Address, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    Attempts(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    void failed(Address address, Instant now) {
        Count count = counts.get(address);
        boolean fresh = count == null || count.since().plus(window).isBefore(now);
        // The last attempt that is taken begins the rest.
        Instant since = fresh || count.number() + 1 >= most ? now : count.since();
        counts.put(address, new Count(since, fresh ? 1 : count.number() + 1));
    }

    void succeeded(Address address) {
        counts.remove(address);
    }

    boolean resting(Address address, Instant now) {
        Count count = counts.get(address);
        return count != null
                && count.number() >= most
                && !count.since().plus(window).isBefore(now);
    }

    private record Count(Instant since, int number) {}
}
