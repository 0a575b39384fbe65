package live.frontrow.rtmpfront.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import live.frontrow.local.mediamtx.MediaMtx;
import live.frontrow.local.mediamtx.MediaMtxSettings;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.Ports;

/** A real MediaMTX behind the front, and somebody who lets every publisher in. */
public final class OriginResource implements QuarkusTestResourceLifecycleManager {

    private static volatile MediaMtx running;
    private static volatile int frontPort;

    private Path folder;
    private HttpServer streamService;

    static MediaMtx mediaMtx() {
        return running;
    }

    static int frontPort() {
        return frontPort;
    }

    @Override
    public Map<String, String> start() {
        folder = temporary();
        streamService = refuseWrongKeys();
        String address = "http://127.0.0.1:" + streamService.getAddress().getPort();
        running = MediaMtx.start(folder, MediaMtxSettings.free(address, folder.resolve("recordings")));
        frontPort = Ports.free();
        return Map.of(
                "frontrow.rtmp-front.port", Integer.toString(frontPort),
                "frontrow.rtmp-front.origin-port",
                        Integer.toString(running.settings().rtmp()),
                "frontrow.rtmp-front.admission.strangers-per-address", "8",
                "frontrow.rtmp-front.admission.strangers", "64",
                "frontrow.rtmp-front.admission.attempts", "5",
                "frontrow.rtmp-front.admission.rest", "30s");
    }

    @Override
    public void stop() {
        running.close();
        streamService.stop(0);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("frontrow-test-origin-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer refuseWrongKeys() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", OriginResource::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(asked.contains("key=wrong") ? 401 : 204, -1);
        exchange.close();
    }
}
