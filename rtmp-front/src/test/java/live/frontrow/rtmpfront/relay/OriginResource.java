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
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.local.mediamtx.MediaMtx;
import live.frontrow.local.mediamtx.MediaMtxSettings;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.Ports;

/** A real MediaMTX behind the front, and somebody who lets every publisher in. */
public final class OriginResource implements QuarkusTestResourceLifecycleManager {

    private static volatile MediaMtx running;
    private static volatile int frontPort;
    private static volatile int securePort;
    private static volatile Certificates certificates;
    private static volatile String bans = "";
    private static final Set<String> ADDRESSES = ConcurrentHashMap.newKeySet();

    private static final Pattern IP = Pattern.compile("\"ip\":\"([^\"]+)\"");
    private static final String EXPECTED =
            "Basic " + Base64.getEncoder().encodeToString("mediamtx:front-secret".getBytes(StandardCharsets.UTF_8));

    private Path folder;
    private HttpServer streamService;

    static MediaMtx mediaMtx() {
        return running;
    }

    static int frontPort() {
        return frontPort;
    }

    /** Port for RTMPS. */
    static int securePort() {
        return securePort;
    }

    /** What the front says who it is with. */
    static Certificates certificates() {
        return certificates;
    }

    /** From now on these are banned, one a line. */
    static void ban(String networks) {
        bans = networks;
    }

    /** Whence publishers came, as MediaMTX asked. */
    static Set<String> addresses() {
        return ADDRESSES;
    }

    @Override
    public Map<String, String> start() {
        folder = temporary();
        streamService = refuseWrongKeys();
        String address = "http://127.0.0.1:" + streamService.getAddress().getPort();
        running = MediaMtx.start(folder, MediaMtxSettings.free(address, folder.resolve("recordings")));
        frontPort = Ports.free();
        securePort = Ports.free();
        Map<String, String> settings = new HashMap<>(Map.of(
                "frontrow.rtmp-front.port", Integer.toString(frontPort),
                "frontrow.rtmp-front.origin-port",
                        Integer.toString(running.settings().rtmp()),
                "frontrow.rtmp-front.admission.strangers-per-address", "8",
                "frontrow.rtmp-front.admission.strangers", "64",
                "frontrow.rtmp-front.admission.attempts", "5",
                "frontrow.rtmp-front.admission.rest", "30s"));
        settings.put("frontrow.rtmp-front.bans.url", running.settings().ingestCalls() + "/bans");
        settings.put("frontrow.rtmp-front.bans.every", "200ms");
        settings.put("frontrow.ingest.secret", "front-secret");
        certificates = newCertificates();
        settings.put("frontrow.rtmp-front.tls.renew-every", "200ms");
        settings.put("frontrow.rtmp-front.tls.port", Integer.toString(securePort));
        settings.put(
                "frontrow.rtmp-front.tls.certificate",
                certificates.certificate().toString());
        settings.put("frontrow.rtmp-front.tls.key", certificates.key().toString());
        return settings;
    }

    private Certificates newCertificates() {
        try {
            return Certificates.in(folder, "localhost");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            server.createContext("/internal/ingest/a/bans", OriginResource::tellBans);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher address = IP.matcher(asked);
        if (address.find()) {
            ADDRESSES.add(address.group(1));
        }
        exchange.sendResponseHeaders(asked.contains("key=wrong") ? 401 : 204, -1);
        exchange.close();
    }

    private static void tellBans(HttpExchange exchange) throws IOException {
        String tag = "\"" + Integer.toHexString(bans.hashCode()) + "\"";
        if (!EXPECTED.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            byte[] body = bans.getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
