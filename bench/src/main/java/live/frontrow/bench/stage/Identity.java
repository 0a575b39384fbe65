package live.frontrow.bench.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.e2e.installation.Installation;

/**
 * Says to one service who somebody is, as the gateway would, with the key of the installation that belongs to the benchmark:
 * thousands of people who sign in would be a benchmark of the identity provider.
 */
public final class Identity {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration REUSE = Duration.ofSeconds(40);

    private final String audience;
    private final Signature signature;
    private final String header;
    private final Map<String, Issued> issued = new HashMap<>();

    /** For the service of that name. */
    public Identity(Installation installation, String audience) {
        this.audience = audience;
        URI keys = URI.create(
                "http://127.0.0.1:" + installation.port("gateway-management") + "/internal/identity/jwks.json");
        try (var in = keys.toURL().openStream()) {
            String id = JSON.readTree(in).at("/keys/0/kid").asText();
            header = encoded(Map.of("alg", "ES256", "kid", id));
            signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key(installation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who is signed in. */
    public String person(String subject, String name) {
        return token(subject, Map.of("anonymous", false, "name", name));
    }

    /** Somebody who is not. */
    public String anonymous(String subject) {
        return token(subject, Map.of("anonymous", true, "name", ""));
    }

    /** Whoever owns the installation. */
    public String creator() {
        return token("bench-creator", Map.of("anonymous", false, "name", "Creator", "groups", List.of("creator")));
    }

    private record Issued(String token, Instant at) {}

    /** Each of them has one, and another one as often as a gateway gives it. */
    private synchronized String token(String subject, Map<String, Object> more) {
        Instant now = Instant.now();
        return issued.compute(
                        subject,
                        (key, last) -> last == null || last.at().isBefore(now.minus(REUSE))
                                ? new Issued(issue(key, more, now), now)
                                : last)
                .token();
    }

    private String issue(String subject, Map<String, Object> more, Instant now) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("iss", "frontrow-gateway");
        claims.put("aud", audience);
        claims.put("sub", subject);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        try {
            String signed = header + "." + encoded(claims);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> json) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrivateKey key(Installation installation) throws IOException, GeneralSecurityException {
        String body = Files.readString(installation.home().resolve("secrets/identity.pem"))
                .replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
