package live.frontrow.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One thread that reads for all of its connections; whatever belongs to them runs on it. */
public final class Loop implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    /** It looks this often instead of being woken, which is work of whoever sends; real viewers are on other machines. */
    private static final long PAUSE_NANOS = 100_000;

    private static final long PATIENCE_SECONDS = 15;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Selector selector;
    private final Thread thread;
    private volatile boolean closed;
    private volatile Throwable broken;

    /** Runs until it is closed. */
    public Loop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Does this on the loop; fails if something before it has broken the loop. */
    public void execute(Runnable task) {
        if (broken != null) {
            throw new IllegalStateException("The loop has ended", broken);
        }
        tasks.add(task);
    }

    /** The same, and comes back when it is done. */
    public void await(Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        execute(() -> {
            task.run();
            done.countDown();
        });
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The loop does not go on", broken);
        }
    }

    /** Seconds of CPU that its thread has taken so far. */
    public double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()) / 1e9;
    }

    Selector selector() {
        return selector;
    }

    /** For whoever reads right now. */
    ByteBuffer buffer() {
        return buffer;
    }

    private void run() {
        try (selector) {
            while (!closed) {
                if (selector.selectNow(key -> ((Connection) key.attachment()).read()) == 0) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                runTasks();
            }
            runTasks();
        } catch (IOException | RuntimeException e) {
            broken = e;
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** Its connections are closed before. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
