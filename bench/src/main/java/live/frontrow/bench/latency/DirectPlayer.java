package live.frontrow.bench.latency;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import live.frontrow.e2e.installation.Repository;

/**
 * The peer: hls.js with its low-latency defaults straight at MediaMTX, without a gateway between them. It plays the very
 * publication that Frontrow plays, as a CDN would ask for it.
 */
final class DirectPlayer implements AutoCloseable {
    private static final Path HLS_JS = Path.of("gateway/src/main/webui/node_modules/hls.js/dist/hls.min.js");
    private static final String PAGE = """
            <!doctype html><video muted autoplay playsinline width="1280"></video><script src="hls.js"></script><script>
            const hls = new Hls({ lowLatencyMode: true, maxLiveSyncPlaybackRate: 1.5,
              xhrSetup: (xhr) => xhr.setRequestHeader('Authorization', 'Bearer %s') })
            hls.loadSource('%s')
            hls.attachMedia(document.querySelector('video'))
            </script>
            """;

    private final HttpServer server;

    /**
     * Serves the page on a free port of loopback.
     *
     * @param playlist {@code index.m3u8} at MediaMTX
     * @param cdnSecret bearer that MediaMTX takes for a CDN's
     */
    DirectPlayer(String playlist, String cdnSecret) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", "text/html", PAGE.formatted(cdnSecret, playlist).getBytes(StandardCharsets.UTF_8));
        answer(
                "/hls.js",
                "text/javascript",
                Files.readAllBytes(Repository.root().resolve(HLS_JS)));
        server.start();
    }

    /** Address of the page. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(String path, String type, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
