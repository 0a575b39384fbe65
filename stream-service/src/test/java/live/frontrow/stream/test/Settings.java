package live.frontrow.stream.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** What an installation would set: secrets, keys, addresses. */
public final class Settings implements QuarkusTestResourceLifecycleManager {

    /** Password of MediaMTX's calls. */
    public static final String INGEST_SECRET = "test-ingest-secret-5f0a";

    @Override
    public Map<String, String> start() {
        try {
            Path keys = Files.createTempDirectory("frontrow-playback-keys");
            writeKey(keys.resolve("2026-01.pem"));
            writeKey(keys.resolve("2026-02.pem"));
            return Map.of(
                    "frontrow.public-url", "http://127.0.0.1:8080",
                    "frontrow.playback.keys", keys.toString(),
                    "frontrow.ingest.origins", "a=http://127.0.0.1:1|http://127.0.0.1:2",
                    "frontrow.ingest.rtmp", "rtmp://127.0.0.1:1935/live",
                    "frontrow.ingest.srt", "srt://127.0.0.1:8890",
                    "frontrow.ingest.whip", "http://127.0.0.1:8889/live");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

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
