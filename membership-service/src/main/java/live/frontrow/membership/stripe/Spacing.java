package live.frontrow.membership.stripe;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets one through at a time, evenly: never more in a second than it was made for, and nobody while there is a pause. People go
 * before loops, but every fourth place is a loop's that waits: whoever has paid comes in however many want to pay.
 */
final class Spacing {

    private static final int PEOPLE_IN_A_ROW = 3;

    private final LongSupplier step;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private long next;
    private int people;
    private int loops;
    private int inARow;

    /** {@code step}: nanoseconds between two of them, at present. */
    Spacing(LongSupplier step, LongSupplier nanos) {
        this.step = step;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /** Waits for a loop's place. */
    void loop() throws InterruptedException {
        lock.lockInterruptibly();
        loops++;
        try {
            for (long wait = next - nanos.getAsLong(); wait > 0 || behindPeople(); wait = next - nanos.getAsLong()) {
                changed.awaitNanos(Math.max(wait, step.getAsLong()));
            }
            inARow = 0;
            go();
        } finally {
            loops--;
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Waits for a person's place; false when there is none within that time. */
    boolean person(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        long until = nanos.getAsLong() + atMost.toNanos();
        if (next + people * step.getAsLong() > until) {
            lock.unlock();
            return false;
        }
        people++;
        try {
            for (long wait = next - nanos.getAsLong(); wait > 0 || behindLoops(); wait = next - nanos.getAsLong()) {
                if (nanos.getAsLong() >= until) {
                    return false;
                }
                changed.awaitNanos(Math.max(wait, step.getAsLong()));
            }
            inARow++;
            go();
            return true;
        } finally {
            people--;
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Nobody goes before this time has passed. */
    void pause(Duration length) {
        lock.lock();
        try {
            next = Math.max(next, nanos.getAsLong() + length.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    int waiting() {
        lock.lock();
        try {
            return people + loops;
        } finally {
            lock.unlock();
        }
    }

    private void go() {
        next = nanos.getAsLong() + step.getAsLong();
    }

    private boolean behindPeople() {
        return people > 0 && inARow < PEOPLE_IN_A_ROW;
    }

    private boolean behindLoops() {
        return loops > 0 && inARow >= PEOPLE_IN_A_ROW;
    }
}
