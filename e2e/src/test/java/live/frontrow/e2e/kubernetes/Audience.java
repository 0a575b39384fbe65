package live.frontrow.e2e.kubernetes;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Many viewers at once, each on a thread of its own, over TLS and the Ingress. */
final class Audience implements AutoCloseable {
    private final HttpClient client;
    private final ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong segments = new AtomicLong();
    private final AtomicLong hiccups = new AtomicLong();

    private Audience(HttpClient client) {
        this.client = client;
    }

    /** That many watch that show from now on. */
    static Audience watch(int number, String show, Cluster cluster, IngressProxy proxy) {
        Audience audience = new Audience(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .sslContext(cluster.certificate().trust())
                .proxy(ProxySelector.of(proxy.address()))
                .build());
        for (int viewer = 0; viewer < number; viewer++) {
            audience.viewers.submit(
                    new Viewer(audience.client, show, audience.errors, audience.segments, audience.hiccups));
        }
        return audience;
    }

    /** What went wrong so far. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** How many segments all of them have read so far. */
    long segments() {
        return segments.get();
    }

    /** Requests that had to be sent again. */
    long hiccups() {
        return hiccups.get();
    }

    @Override
    public void close() {
        viewers.shutdownNow();
        client.shutdownNow();
    }
}
