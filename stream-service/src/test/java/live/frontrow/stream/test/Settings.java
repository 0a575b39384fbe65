package live.frontrow.stream.test;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import live.frontrow.common.test.PushService;
import live.frontrow.local.mediamtx.MediaMtx;
import live.frontrow.local.mediamtx.MediaMtxSettings;
import live.frontrow.local.mediamtx.MediaMtxSettings.Ingest;
import live.frontrow.local.process.Ports;

/** What an installation would set: secrets, keys, addresses; and two real MediaMTX, {@code a} and {@code b}. */
public final class Settings implements QuarkusTestResourceLifecycleManager {

    /** Password of MediaMTX's calls. */
    public static final String INGEST_SECRET = "test-ingest-secret-5f0a";

    private static volatile MediaMtx a;
    private static volatile MediaMtx b;
    private HttpServer front;

    /** The origin that most tests send to. */
    public static MediaMtx a() {
        return a;
    }

    /** Another origin. */
    public static MediaMtx b() {
        return b;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("frontrow-test-stream-");
            Path keys = Files.createDirectory(folder.resolve("keys"));
            writeKey(keys.resolve("2026-01.pem"));
            writeKey(keys.resolve("2026-02.pem"));
            int port = Ports.free();
            a = origin("a", folder, port);
            b = origin("b", folder, port);
            front = FakeFront.start();
            Map<String, String> settings = settings(keys, port);
            settings.putAll(Mailbox.start());
            writeKey(folder.resolve("push.pem"));
            settings.put("frontrow.push.key", folder.resolve("push.pem").toString());
            settings.put(
                    "frontrow.push.own-certificate", PushService.start(folder).toString());
            settings.put("frontrow.push.own", PushService.origin());
            settings.put("frontrow.notices.every", "200ms");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (front != null) {
            front.stop(0);
        }
        Mailbox.stop();
        PushService.stop();
        if (a != null) {
            a.kill();
        }
        if (b != null) {
            b.kill();
        }
    }

    private Map<String, String> settings(Path keys, int port) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("frontrow.playback.keys", keys.toString());
        settings.put("frontrow.ingest.secret", INGEST_SECRET);
        settings.put(
                "frontrow.ingest.origins",
                address(a) + "|http://127.0.0.1:" + front.getAddress().getPort() + "," + address(b));
        settings.put("frontrow.ingest.rtmp", a.rtmpUrl());
        settings.put(
                "frontrow.ingest.srt",
                "srt://127.0.0.1:" + a.settings().ingest().srt());
        settings.put(
                "frontrow.ingest.whip",
                "http://127.0.0.1:" + a.settings().ingest().whip() + "/live");
        // A loaded machine is no failure.
        settings.put("frontrow.ingest.answer-within", "20s");
        settings.put("frontrow.lifecycle.grace", "6s");
        settings.put("frontrow.ingest.alarm.every", "1s");
        return settings;
    }

    private static String address(MediaMtx origin) {
        return origin.settings().origin() + "=" + origin.apiUrl() + "|" + origin.hlsUrl();
    }

    private static MediaMtx origin(String name, Path folder, int streamService) {
        Ingest ingest = new Ingest("127.0.0.1", Ports.free(), Ports.free(), Ports.free());
        return MediaMtx.start(
                folder.resolve(name),
                new MediaMtxSettings(
                        name,
                        ingest,
                        Ports.free(),
                        Ports.free(),
                        Ports.free(),
                        Ports.free(),
                        "http://127.0.0.1:" + streamService,
                        INGEST_SECRET,
                        "test-cdn-secret-" + name,
                        folder.resolve("recordings-" + name)));
    }

    private static void writeKey(Path file) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
