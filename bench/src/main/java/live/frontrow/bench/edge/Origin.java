package live.frontrow.bench.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands for MediaMTX with a show that stands still: its objects never change, and whoever waits for more of the playlist
 * waits. The peers' copies come from here as well.
 */
final class Origin implements AutoCloseable {

    /** Below this lies what the gateway asks for, as MediaMTX has it. */
    static final String SHOW = "/live/bench";

    private static final Duration WAIT = Duration.ofSeconds(6);
    private static final int UNAVAILABLE = 503;

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    Origin() {
        put(SHOW + "/index.m3u8", OriginPlaylists.index());
        put(SHOW + "/" + Asset.PLAYLIST.file(), OriginPlaylists.media());
        put(SHOW + "/" + OriginPlaylists.MAP, "map");
        for (Asset media : new Asset[] {Asset.LARGE, Asset.SMALL}) {
            byte[] bytes = new byte[media.bytes()];
            new Random(media.bytes()).nextBytes(bytes);
            objects.put(SHOW + "/" + media.file(), bytes);
            objects.put("/" + media.file(), bytes);
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** A text that the peers get. */
    void put(String path, String text) {
        objects.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = objects.get(exchange.getRequestURI().getPath());
            if (body == null || waits(exchange)) {
                exchange.sendResponseHeaders(body == null ? 404 : UNAVAILABLE, -1);
                return;
            }
            boolean text = exchange.getRequestURI().getPath().endsWith(".m3u8");
            exchange.getResponseHeaders().set("Content-Type", text ? "application/vnd.apple.mpegurl" : "video/mp4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Who waits for what comes next waits, but not for as long as the gateway would. */
    private boolean waits(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        if (query == null || !query.contains("_HLS_msn")) {
            return false;
        }
        try {
            closed.await(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
