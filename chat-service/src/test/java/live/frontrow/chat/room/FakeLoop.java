package live.frontrow.chat.room;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A loop whose time goes on when the test says so. */
final class FakeLoop implements RoomLoop {

    private final Queue<Runnable> queued = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::at));
    private long now = 1_000_000;

    @Override
    public long millis() {
        return now;
    }

    @Override
    public void execute(Runnable task) {
        queued.add(task);
    }

    @Override
    public void here(Runnable task) {
        task.run();
    }

    @Override
    public void after(long millis, Runnable task) {
        timers.add(new Timer(now + millis, task));
    }

    /** Does all that is to be done now. */
    void settle() {
        pass(0);
    }

    /** Lets time go on, and does what falls due. */
    void pass(long millis) {
        drain();
        long end = now + millis;
        while (!timers.isEmpty() && timers.peek().at() <= end) {
            Timer timer = timers.poll();
            now = timer.at();
            timer.task().run();
            drain();
        }
        now = end;
    }

    private void drain() {
        for (Runnable task = queued.poll(); task != null; task = queued.poll()) {
            task.run();
        }
    }

    private record Timer(long at, Runnable task) {}
}
