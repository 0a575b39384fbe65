package live.frontrow.bench.viewers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands for MediaMTX with a show that goes on when the benchmark says so. Counts what it is asked. */
final class SteppedOrigin implements AutoCloseable {
    static final String FOLDER = "/live/bench";

    private static final int BEGUN = 8 * GrowingPlaylist.PARTS;
    private static final int PART_BYTES = 75_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final Pattern BLOCKED = Pattern.compile("_HLS_msn=(\\d+)&_HLS_part=(\\d+)");
    private static final Pattern PART = Pattern.compile(".*/video1_part(\\d+)\\.mp4");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Map<Integer, CompletableFuture<Long>> answered = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> asked = new ConcurrentHashMap<>();
    private final byte[] part = new byte[PART_BYTES];
    private final HttpServer server;
    private int total = BEGUN;

    SteppedOrigin() {
        // The server of the JDK writes head and body one after the other: the second must not wait for an ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        new Random(PART_BYTES).nextBytes(part);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(FOLDER, this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What there is now. */
    GrowingPlaylist playlist() {
        lock.lock();
        try {
            return new GrowingPlaylist(total);
        } finally {
            lock.unlock();
        }
    }

    /** The next part is there; completes with the nanoseconds at which the last byte of its playlist went out. */
    CompletableFuture<Long> grow() {
        lock.lock();
        try {
            total++;
            grown.signalAll();
            return answeredFor(total);
        } finally {
            lock.unlock();
        }
    }

    /** The most requests that any one blocked playlist was asked for with. */
    int mostAsked() {
        return asked.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private CompletableFuture<Long> answeredFor(int parts) {
        return answered.computeIfAbsent(parts, key -> new CompletableFuture<>());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        Matcher blocked = BLOCKED.matcher(query == null ? "" : query);
        Matcher media = PART.matcher(path);
        try (exchange) {
            if (path.endsWith("/index.m3u8")) {
                send(exchange, GrowingPlaylist.INDEX);
            } else if (media.matches()) {
                await(Integer.parseInt(media.group(1)) + 1);
                send(exchange, "video/mp4", part);
            } else if (blocked.find()) {
                int parts = Integer.parseInt(blocked.group(1)) * GrowingPlaylist.PARTS
                        + Integer.parseInt(blocked.group(2))
                        + 1;
                asked.merge(parts, 1, Integer::sum);
                await(parts);
                answeredFor(parts).complete(send(exchange, playlist().text()));
            } else {
                send(exchange, playlist().text());
            }
        }
    }

    private void await(int parts) {
        lock.lock();
        try {
            long left = PATIENCE_NANOS;
            while (total < parts && left > 0) {
                left = grown.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private static long send(HttpExchange exchange, String playlist) throws IOException {
        return send(exchange, "application/vnd.apple.mpegurl", playlist.getBytes(StandardCharsets.UTF_8));
    }

    /** The clock is read just before the last bytes go: whatever happens after counts. */
    private static long send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
        exchange.sendResponseHeaders(200, body.length);
        long at = System.nanoTime();
        exchange.getResponseBody().write(body);
        return at;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
