package live.frontrow.gateway.playback;

import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.PlaybackRevoked.Kind;

/**
 * What the check of one request costs, for {@code ./frontrow bench edge}: reading the token from the cookie among a browser's
 * headers, finding it among 5,000 that are remembered, its end, show, scope, and 100 revocations that do not concern it. Each
 * round takes as many requests with it as without, which are made and read alike, and prints the difference in nanoseconds of
 * the thread's CPU time.
 */
final class CheckCost {

    private static final int VIEWERS = 5_000;
    private static final int REVOKED = 100;
    private static final int REQUESTS = 200_000;
    private static final int WARM_UP = 10;
    private static final String SHOW = "0198f3c2-7c1e-7d3a-9b61-2f4c5a6b7c8d";

    /** As long as ours are. */
    private static final String TOKEN = "e".repeat(480);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PlaybackGate gate;
    private final MultiMap[] requests;
    private long passed;

    private CheckCost() {
        Revocations revocations = new Revocations();
        revocations.follow(() -> true);
        IntStream.range(0, REVOKED)
                .forEach(other ->
                        revocations.apply(new PlaybackRevoked(Kind.PERSON, "other-" + other, 2, Instant.now())));
        gate = new PlaybackGate(null, null, revocations);
        requests = IntStream.range(0, VIEWERS).mapToObj(this::remember).toArray(MultiMap[]::new);
    }

    /** @param arguments rounds that count */
    public static void main(String[] arguments) {
        CheckCost cost = new CheckCost();
        for (int round = 0; round < WARM_UP + Integer.parseInt(arguments[0]); round++) {
            // Whoever comes first by turns.
            long with = round % 2 == 0 ? cost.spend(true) : 0;
            long without = cost.spend(false);
            with = round % 2 == 0 ? with : cost.spend(true);
            if (round >= WARM_UP) {
                System.out.println((with - without) / (double) REQUESTS);
            }
        }
        if (cost.passed == 0) {
            throw new IllegalStateException("Nobody passed");
        }
    }

    private MultiMap remember(int viewer) {
        String token = TOKEN + viewer;
        gate.remember(
                token,
                new PlaybackToken(
                        "anon-" + viewer,
                        "session-" + viewer,
                        SHOW,
                        Set.of("live"),
                        Set.of(),
                        1,
                        Instant.now().plus(Duration.ofMinutes(2)),
                        "public",
                        true));
        return HeadersMultiMap.httpHeaders()
                .add("Host", "frontrow.example")
                .add(
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0")
                .add("Accept", "*/*")
                .add("Accept-Encoding", "gzip, deflate, br")
                .add("Cookie", "theme=dark; frontrow-live=" + token);
    }

    private long spend(boolean check) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int request = 0; request < REQUESTS; request++) {
            MultiMap headers = requests[request % VIEWERS];
            boolean good = headers.contains("Host")
                    && (!check || gate.remembered(headers, SHOW, "live").isPresent());
            passed += good ? 1 : 0;
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
