package live.frontrow.gateway.cdn;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What CloudFront does with signed cookies of a custom policy, after its developer guide ("Use signed cookies", "Set signed
 * cookies using a custom policy", "Decide to use signed URLs or signed cookies"); knows nothing of the SDK that signs.
 *
 * @param trusted public keys of the behaviour's key groups, by their ids
 */
record CloudFrontCheck(Map<String, PublicKey> trusted) {

    /** With any of these in its query, an address counts as a signed URL, and cookies are not looked at. */
    static final Set<String> SIGNED_URL = Set.of("Expires", "Policy", "Signature", "Key-Pair-Id", "Hash-Algorithm");

    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9~_-]+");

    /** Whether a request for this address with these cookies gets the object. */
    boolean allows(String url, Map<String, String> cookies, Instant now) {
        PublicKey key = trusted.get(cookies.getOrDefault("CloudFront-Key-Pair-Id", ""));
        if (key == null || isSignedUrl(url)) {
            return false;
        }
        try {
            byte[] policy = decode(cookies.getOrDefault("CloudFront-Policy", ""));
            byte[] signature = decode(cookies.getOrDefault("CloudFront-Signature", ""));
            String hash = cookies.getOrDefault("CloudFront-Hash-Algorithm", "SHA1");
            return isSigned(policy, signature, key, hash)
                    && permits(new JsonObject(new String(policy, StandardCharsets.UTF_8)), url, now);
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return false;
        }
    }

    private static boolean isSignedUrl(String url) {
        String query = URI.create(url).getRawQuery();
        return query != null
                && Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .anyMatch(SIGNED_URL::contains);
    }

    /** Base64 with characters that a query or cookie may hold. */
    private static byte[] decode(String value) {
        if (!ENCODED.matcher(value).matches() || value.length() % 4 != 0) {
            throw new IllegalArgumentException("Not base64");
        }
        return Base64.getDecoder()
                .decode(value.replace('-', '+').replace('_', '=').replace('~', '/'));
    }

    private static boolean isSigned(byte[] policy, byte[] signature, PublicKey key, String hash) {
        if (!Set.of("SHA1", "SHA256").contains(hash)) {
            return false;
        }
        try {
            Signature verifier =
                    Signature.getInstance(hash + "with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
            verifier.initVerify(key);
            verifier.update(policy);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean permits(JsonObject policy, String url, Instant now) {
        JsonArray statements = policy.getJsonArray("Statement", new JsonArray());
        if (statements.size() != 1) {
            return false;
        }
        JsonObject statement = statements.getJsonObject(0);
        JsonObject condition = statement.getJsonObject("Condition", new JsonObject());
        // Our policies bind no address; one that does is none of ours.
        return Set.of("DateLessThan", "DateGreaterThan").containsAll(condition.fieldNames())
                && condition.containsKey("DateLessThan")
                && now.getEpochSecond() < epoch(condition, "DateLessThan")
                && (!condition.containsKey("DateGreaterThan")
                        || now.getEpochSecond() > epoch(condition, "DateGreaterThan"))
                && matches(statement.getString("Resource", ""), url);
    }

    private static long epoch(JsonObject condition, String date) {
        return condition.getJsonObject(date).getLong("AWS:EpochTime");
    }

    /** {@code *} stands for any characters, {@code ?} for exactly one. */
    private static boolean matches(String resource, String url) {
        String pattern = resource.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.matches(pattern, url);
    }
}
