package live.frontrow.gateway.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import live.frontrow.local.process.Ports;

/** All that the gateway speaks to but PostgreSQL and Kafka, and the settings that lead there. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    /** Bearer secret of MediaMTX. */
    public static final String CDN_SECRET = "cdn-secret-of-this-test";

    /** How many objects of replays the gateway leads through at once. */
    public static final int MOST_STREAMS = 3;

    /** Files that are downloaded at once. */
    public static final int MOST_DOWNLOADS = 2;

    private static FakeServer stream;
    private static FakeServer membership;
    private static FakeChat chat;
    private static FakeServer vod;
    private static FakeServer objects;
    private static FakeServer origin;
    private static FakeProvider provider;
    private static String publicUrl;
    private static int managementPort;

    private Path identityKey;

    /** stream-service. */
    public static FakeServer stream() {
        return stream;
    }

    /** membership-service. */
    public static FakeServer membership() {
        return membership;
    }

    /** chat-service. */
    public static FakeChat chat() {
        return chat;
    }

    /** vod-service. */
    public static FakeServer vod() {
        return vod;
    }

    /** Object storage. */
    public static FakeServer objects() {
        return objects;
    }

    /** MediaMTX. */
    public static FakeServer origin() {
        return origin;
    }

    /** The OIDC provider. */
    public static FakeProvider provider() {
        return provider;
    }

    /** What people type. */
    public static String publicUrl() {
        return publicUrl;
    }

    /** Where the inner network reaches the gateway. */
    public static String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    @Override
    public Map<String, String> start() {
        stream = new FakeServer();
        membership = new FakeServer();
        chat = new FakeChat();
        vod = new FakeServer();
        objects = new FakeServer();
        origin = new FakeServer();
        provider = new FakeProvider();
        int port = Ports.free();
        publicUrl = "http://127.0.0.1:" + port;
        managementPort = Ports.free();
        identityKey = writeKey();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("quarkus.management.test-port", Integer.toString(managementPort));
        settings.put("frontrow.public.url", publicUrl);
        settings.put("frontrow.identity.key", identityKey.toString());
        // Nobody listens on the first address: the second has to do.
        settings.put("frontrow.services.stream", "http://127.0.0.1:" + Ports.free() + "," + stream.url());
        settings.put("frontrow.services.membership", membership.url());
        settings.put("frontrow.services.chat", chat.url());
        settings.put("frontrow.services.vod", vod.url());
        settings.put("frontrow.vod.most-streams", Integer.toString(MOST_STREAMS));
        settings.put("frontrow.vod.most-downloads", Integer.toString(MOST_DOWNLOADS));
        settings.put("frontrow.session.secret", "a-session-secret-of-more-than-32-characters");
        settings.put("frontrow.cdn.secret", CDN_SECRET);
        settings.put("frontrow.services.wait-timeout", "PT30S");
        settings.put("frontrow.edge.deadline", "PT5S");
        settings.put("frontrow.edge.idle-after", "PT3S");
        settings.put("frontrow.events.viewers-every", "PT0.2S");
        settings.put("frontrow.idp.url", provider.url());
        settings.put("quarkus.oidc.auth-server-url", provider.issuer());
        settings.put("quarkus.oidc.client-id", FakeProvider.CLIENT_ID);
        settings.put("quarkus.oidc.credentials.secret", FakeProvider.CLIENT_SECRET);
        return settings;
    }

    @Override
    public void stop() {
        stream.close();
        membership.close();
        chat.close();
        vod.close();
        objects.close();
        origin.close();
        provider.close();
        try {
            Files.deleteIfExists(identityKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path writeKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
            Path file = Files.createTempFile("frontrow-identity-", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
