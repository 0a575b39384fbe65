package live.frontrow.stripe.http;

/** So many requests in each second of the machine's clock; others are told to come back. */
public final class RateLimit {

    private volatile int perSecond;
    private long second;
    private int used;
    private long refused;

    /** At most so many; 0: no limit. */
    public RateLimit(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Another limit from now on; 0: none. */
    public void set(int newPerSecond) {
        perSecond = newPerSecond;
    }

    /** How many requests were refused so far. */
    public synchronized long refused() {
        return refused;
    }

    synchronized boolean admits() {
        long now = System.nanoTime() / 1_000_000_000L;
        if (now != second) {
            second = now;
            used = 0;
        }
        if (perSecond == 0 || used < perSecond) {
            used++;
            return true;
        }
        refused++;
        return false;
    }
}
