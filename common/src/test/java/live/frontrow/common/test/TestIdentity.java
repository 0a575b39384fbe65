package live.frontrow.common.test;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/**
 * Stands in for the gateway: publishes a JWKS at {@code frontrow.identity.issuer} and signs identity tokens for the
 * service under test, whose audience is read from {@code quarkus.oidc.token.audience}.
 */
public final class TestIdentity implements QuarkusTestResourceLifecycleManager {

    /** Subject of the creator. */
    public static final String CREATOR = "0b6dbb4e-creator";
    /** Subject of Alice, who is signed in and has no role. */
    public static final String ALICE = "7c1f42aa-alice";
    /** Id of a viewer who is not signed in. */
    public static final String ANONYMOUS = "anon-5k2m";

    private static final String ISSUER = "frontrow-gateway";
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final EllipticCurveJsonWebKey KEY = TestKeys.key("test-gateway");

    /** Below the issuer: from a {@code PUT} to a {@code DELETE} it gives no keys, as a gateway that goes away. */
    public static final String AWAY = "/away";

    private HttpServer server;

    /** Token of the creator. */
    public static String creator() {
        return person(CREATOR, "Carla Creator", "creator", "creator");
    }

    /** Token of Alice. */
    public static String alice() {
        return person(ALICE, "Alice Adams", "alice");
    }

    /** Token of somebody who is not signed in. */
    public static String anonymous() {
        return sign(claims(ANONYMOUS).claim("anonymous", true));
    }

    /** Token of somebody who is not signed in and whom nobody has seen before. */
    public static String passerBy() {
        return sign(claims("anon-" + UUID.randomUUID()).claim("anonymous", true));
    }

    /** Token of a gateway in its own name. */
    public static String gateway() {
        return sign(claims("gateway").claim("anonymous", false).groups("gateway"));
    }

    /** Token of a person who is signed in. */
    public static String person(String id, String name, String username, String... roles) {
        return sign(claims(id)
                .claim("anonymous", false)
                .claim("name", name)
                .preferredUserName(username)
                .groups(Set.of(roles)));
    }

    /** A creator's token that ended an hour ago. */
    public static String expired() {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        return sign(claims(CREATOR)
                .claim("anonymous", false)
                .groups("creator")
                .issuedAt(past.minus(LIFETIME))
                .expiresAt(past));
    }

    /** A creator's token for another service. */
    public static String forAudience(String audience) {
        return sign(claims(CREATOR).claim("anonymous", false).groups("creator").audience(audience));
    }

    /** A creator's token that somebody else signed under the gateway's key id. */
    public static String forged() {
        return TestKeys.sign(claims(CREATOR).claim("anonymous", false).groups("creator"), TestKeys.key(KEY.getKeyId()));
    }

    /** A creator's token whose header says that it needs no signature. */
    public static String unsigned() {
        String header = "{\"alg\":\"none\",\"kid\":\"" + KEY.getKeyId() + "\"}";
        String payload = creator().split("\\.")[1];
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + payload + ".";
    }

    /** Claims of a valid token without a name or a role, to be varied and signed. */
    public static JwtClaimsBuilder claims(String id) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(ConfigProvider.getConfig().getValue("quarkus.oidc.token.audience", String.class))
                .subject(id)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
    }

    /** Signs with the gateway's key. */
    public static String sign(JwtClaimsBuilder claims) {
        return TestKeys.sign(claims, KEY);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] jwks = TestKeys.published(KEY).getBytes(StandardCharsets.UTF_8);
        AtomicBoolean away = new AtomicBoolean();
        server.createContext(AWAY, exchange -> {
            away.set(exchange.getRequestMethod().equals("PUT"));
            exchange.sendResponseHeaders(204, -1);
        });
        server.createContext("/internal/identity/jwks.json", exchange -> {
            if (away.get()) {
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            try (var body = exchange.getResponseBody()) {
                body.write(jwks);
            }
        });
        server.start();
        return Map.of(
                "frontrow.identity.issuer",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
