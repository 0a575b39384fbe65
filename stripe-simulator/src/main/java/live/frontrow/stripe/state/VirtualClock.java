package live.frontrow.stripe.state;

import java.time.InstantSource;

/** The account's time: runs on by itself, can be advanced, never goes back. Seconds since 1970, as the API has them. */
public final class VirtualClock {

    private final InstantSource wall;
    private long ahead;
    private long held = -1;

    VirtualClock(InstantSource wall) {
        this.wall = wall;
    }

    /** Now. */
    public synchronized long now() {
        return held >= 0 ? held : wall.instant().getEpochSecond() + ahead;
    }

    /** How many seconds it is ahead of the machine's. */
    public synchronized long ahead() {
        return ahead;
    }

    /** Stands at a moment, while what is due then is done; earlier moments than now are passed already. */
    synchronized void hold(long moment) {
        held = Math.max(moment, now());
    }

    /** Runs on from the moment at which it stood. */
    synchronized void release() {
        if (held >= 0) {
            ahead = Math.max(ahead, held - wall.instant().getEpochSecond());
            held = -1;
        }
    }

    /** As an earlier process had it. */
    synchronized void resume(long secondsAhead) {
        ahead = Math.max(ahead, secondsAhead);
    }
}
