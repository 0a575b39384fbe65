package live.frontrow.local.installation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import live.frontrow.local.process.ComponentException;

/** Starts parts as soon as what they need is healthy, a few at a time. */
final class Starter {

    /** A JVM that starts keeps more than one core busy: more than this only makes each of them slower. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Semaphore cores = new Semaphore(AT_ONCE);

    /**
     * Starts nothing more once it is stopping.
     *
     * @param stopping whether somebody asked to end
     */
    Starter(Progress progress, BooleanSupplier stopping) {
        this.progress = progress;
        this.stopping = stopping;
    }

    /** Returns when all are healthy; throws what the first failing part said, without waiting for the others. */
    void start(List<Part> parts) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                CompletableFuture<?>[] needs =
                        part.needs().stream().map(started::get).toArray(CompletableFuture<?>[]::new);
                CompletableFuture<Void> start = CompletableFuture.allOf(needs).thenRunAsync(() -> start(part), threads);
                start.whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        failed.completeExceptionally(failure);
                    }
                });
                started.put(part.name(), start);
            }
            CompletableFuture<?> all = CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new));
            try {
                CompletableFuture.anyOf(all, failed).join();
            } catch (CompletionException e) {
                threads.shutdownNow();
                throw cause(e);
            }
        }
    }

    /**
     * Goes through parts of which some run, in their order, one at a time: what runs as it should is kept, anything else is replaced, and
     * healthy before the next one is touched. So there is always one of two replicas.
     */
    void takeOver(List<Part> parts) {
        parts.forEach(this::start);
    }

    private void start(Part part) {
        try {
            cores.acquire();
        } catch (InterruptedException e) {
            throw new ComponentException("Interrupted before " + part.name() + " was started", e);
        }
        long begin = System.nanoTime();
        try {
            if (stopping.getAsBoolean()) {
                throw new ComponentException("Ended while starting");
            }
            part.component().start(stopping);
            progress.done(part.name(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (RuntimeException e) {
            if (!stopping.getAsBoolean()) {
                progress.failed(part.name());
            }
            throw e;
        } finally {
            cores.release();
        }
    }

    private static RuntimeException cause(CompletionException failure) {
        Throwable cause = failure.getCause();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ComponentException known
                ? known
                : new ComponentException("Something unexpected happened: " + cause, cause);
    }
}
