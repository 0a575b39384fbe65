package live.frontrow.bench.chat;

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
import java.util.Map;
import live.frontrow.e2e.installation.Installation;

/**
 * Says to chat-service who somebody is, as the gateway would, with the key of the installation that belongs to the benchmark:
 * ten thousand people who sign in would be a benchmark of the identity provider.
 */
final class Identity {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofHours(1);

    private final Signature signature;
    private final String header;
    private final Map<Integer, String> issued = new HashMap<>();
    private final Instant ends = Instant.now().plus(LIFE);

    Identity(Installation installation) {
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

    /** A token of somebody who is signed in and may write, or of somebody who is not; each of them has one. */
    String token(int guest, boolean signedIn) {
        return issued.computeIfAbsent(guest, key -> issue(key, signedIn));
    }

    private String issue(int guest, boolean signedIn) {
        String number = "%05d".formatted(guest);
        Map<String, Object> claims = Map.of(
                "iss",
                "frontrow-gateway",
                "aud",
                "chat-service",
                "sub",
                signedIn ? "bench-" + number : "anon-bench" + number,
                "anonymous",
                !signedIn,
                "name",
                signedIn ? "Guest " + number : "",
                "iat",
                Instant.now().getEpochSecond(),
                "exp",
                ends.getEpochSecond());
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
