package live.frontrow.rtmpfront.relay;

import java.time.Duration;

/** Counts who is inside; once the end has begun nobody enters any more. */
final class Drain {

    private int inside;
    private boolean begun;

    /** Whether one more may come in, who is then counted until it leaves. */
    synchronized boolean enter() {
        if (!begun) {
            inside++;
        }
        return !begun;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether the end has begun. */
    synchronized boolean begun() {
        return begun;
    }

    /** Begins the end, and waits until all have left or {@code atMost} is over. */
    synchronized void await(Duration atMost) throws InterruptedException {
        begun = true;
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis(); inside > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
