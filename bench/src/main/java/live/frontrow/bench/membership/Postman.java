package live.frontrow.bench.membership;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import live.frontrow.bench.membership.Envelopes.Envelope;
import live.frontrow.bench.report.Samples;
import live.frontrow.bench.stage.Service;

/** Delivers at a steady rate, whatever becomes of those before: a late answer does not make the next one wait. */
final class Postman {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int GOOD = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Postman(URI address) {
        this.address = address;
    }

    /**
     * What became of them.
     *
     * @param millis from when each should have been sent until its answer was there
     * @param failed how many were answered otherwise than by 200, by status; {@link Service#NO_ANSWER} for none
     */
    record Delivered(Samples millis, Map<Integer, Long> failed) {

        long failures() {
            return failed.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Delivered send(int perSecond, int howMany, IntFunction<Envelope> what) {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        Map<Integer, Long> failed = new ConcurrentHashMap<>();
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < howMany; i++) {
                Envelope envelope = what.apply(i);
                long due = begin + i * step;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    int status = status(envelope);
                    if (status != GOOD) {
                        failed.merge(status, 1L, Long::sum);
                    }
                    millis.add((System.nanoTime() - due) / NANOS_PER_MILLI);
                });
            }
        }
        return new Delivered(new Samples(List.copyOf(millis)), Map.copyOf(failed));
    }

    private int status(Envelope envelope) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", envelope.signature())
                .POST(HttpRequest.BodyPublishers.ofString(envelope.body()))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return Service.NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Service.NO_ANSWER;
        }
    }
}
