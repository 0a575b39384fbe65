package live.frontrow.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import live.frontrow.e2e.installation.Installation;

/** Makes playback tokens with an installation's own key: what is wrong with one is that alone which a test wants. */
final class Mint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofSeconds(120);
    private static final String PLAYER = "trent";
    /** A rights version that no change of rights has come to. */
    static final long NEWEST = 1L << 40;

    private final String keyId;
    private final PrivateKey key;

    Mint(Installation installation) {
        try (Stream<Path> keys = Files.list(installation.home().resolve("secrets/playback-keys"))) {
            Path newest = keys.max(Comparator.naturalOrder()).orElseThrow();
            keyId = newest.getFileName().toString().replace(".pem", "");
            String pem = Files.readString(newest).replaceAll("-----[A-Z ]+-----|\\s", "");
            key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What must open nothing of this show, by what is wrong with it; null for no token. */
    Map<String, Supplier<String>> worthless(String show) {
        Map<String, Supplier<String>> bad = new LinkedHashMap<>();
        bad.put("no token", () -> null);
        bad.put("ended", () -> token(PLAYER, show, NEWEST, LIFE.plusSeconds(5)));
        bad.put("other show", () -> token(PLAYER, "another-show", NEWEST, Duration.ZERO));
        bad.put("no token of ours", () -> "e30.e30.e30");
        bad.put("altered", () -> good(show).replaceFirst("\\.[^.]{4}", ".eyJz"));
        return bad;
    }

    /** What opens a show. */
    String good(String show) {
        return token(PLAYER, show, NEWEST, Duration.ZERO);
    }

    /** A token that is {@code age} old. */
    String token(String person, String show, long rightsVersion, Duration age) {
        Instant issued = Instant.now().minus(age);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "frontrow-stream-service");
        claims.put("aud", "frontrow-gateway");
        claims.put("sub", person);
        claims.put("sid", UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)));
        claims.put("stream", show);
        claims.put("scope", List.of("live"));
        claims.put("rv", rightsVersion);
        claims.put("visibility", "members");
        claims.put("iat", issued.getEpochSecond());
        claims.put("exp", issued.plus(LIFE).getEpochSecond());
        String signed = part(Map.of("alg", "ES256", "kid", keyId)) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> members) {
        try {
            return encode(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
