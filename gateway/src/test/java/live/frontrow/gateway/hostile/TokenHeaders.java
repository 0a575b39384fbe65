package live.frontrow.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.test.PlaybackTokens;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** Headers that want the token checked in another way than we check it. */
final class TokenHeaders {

    private static final String KID = PlaybackTokens.KEY.getKeyId();
    private static final Set<String> NOT_OURS =
            Set.of("403 playback-refused/signature", "403 playback-refused/malformed");
    private static final List<String> NONE = List.of("none", "None", "NONE", "nOnE", " none", "none ", "", "null");
    private static final List<String> NO_KEY_IDS = List.of(
            "../../../../etc/passwd",
            "/dev/null",
            "..\\\\..\\\\key.pem",
            "file:///proc/self/environ",
            "http://127.0.0.1/jwks.json",
            "https://evil.example/keys#playback-1",
            "' OR '1'='1",
            "x'; DROP TABLE keys;--",
            "playback-1\\u0000",
            "playback-1 ",
            " playback-1",
            "PLAYBACK-1",
            "playback-1,playback-2",
            "playback-%31",
            "*",
            "",
            "\\ud800",
            "$(id)",
            "${jndi:ldap://127.0.0.1/x}",
            "__proto__");
    private static final List<String> NO_STRINGS = List.of(
            "5",
            "-1.5e9",
            "true",
            "null",
            "[]",
            "[\"" + KID + "\"]",
            "{}",
            "{\"kid\":\"" + KID + "\"}",
            "9".repeat(300));
    private static final List<String> ODD = List.of(
            "\"crit\":[\"x\"],\"x\":1",
            "\"crit\":[\"exp\"],\"exp\":1",
            "\"crit\":5",
            "\"crit\":[5]",
            "\"crit\":[null]",
            "\"crit\":\"b64\"",
            "\"crit\":[\"b64\"],\"b64\":false",
            "\"b64\":false",
            "\"cty\":5",
            "\"cty\":\"JWT\"");

    private final Scene scene;
    private final EllipticCurveJsonWebKey stranger = TestKeys.key(KID);
    private final KeyPair rsa = pair("RSA", null);
    private final KeyPair p384 = pair("EC", "secp384r1");
    private final KeyPair edwards = pair("Ed25519", null);
    private final List<byte[]> secrets = publicKeyAsSecret();

    TokenHeaders(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("alg-none", this::none),
                Attack.of("alg-hmac-with-public-key", this::hmac),
                Attack.of("alg-other-family", this::otherFamily),
                Attack.of("alg-odd", this::oddAlgorithm),
                Attack.of("header-twice", this::twice),
                Attack.of("kid-unknown", this::unknownKey),
                Attack.of("kid-no-string", this::noString),
                Attack.of("key-in-token", this::keyInToken),
                Attack.of("header-critical", this::critical),
                Attack.of("header-no-object", this::noObject));
    }

    private Attempt none(RandomGenerator random) {
        String header = "{\"alg\":\"" + any(random, NONE) + "\",\"kid\":\"" + KID + "\"}";
        String good = Forge.sign(scene.mallory());
        String signature =
                switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> good.substring(good.lastIndexOf('.') + 1);
                    default -> Forge.encode(new byte[64]);
                };
        return attempt(
                random,
                Forge.encode(header) + "." + Forge.encode(scene.mallory().json()) + "." + signature);
    }

    /** The public key is no secret: whoever mistakes it for one lets everybody sign. */
    private Attempt hmac(RandomGenerator random) {
        String bits = any(random, List.of("256", "384", "512"));
        String input = Forge.encode("{\"alg\":\"HS" + bits + "\",\"kid\":\"" + KID + "\"}") + "."
                + Forge.encode(scene.mallory().json());
        try {
            Mac mac = Mac.getInstance("HmacSHA" + bits);
            mac.init(new SecretKeySpec(any(random, secrets), "HMAC"));
            return attempt(random, input + "." + Forge.encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Attempt otherFamily(RandomGenerator random) {
        String claims = scene.mallory().json();
        String token =
                switch (random.nextInt(6)) {
                    case 0 -> Forge.sign(header("RS256"), claims, "SHA256withRSA", rsa.getPrivate());
                    case 1 -> Forge.sign(header("RS512"), claims, "SHA512withRSA", rsa.getPrivate());
                    case 2 -> Forge.sign(header("ES384"), claims, "SHA384withECDSAinP1363Format", p384.getPrivate());
                    case 3 -> Forge.sign(header("ES256"), claims, "SHA384withECDSAinP1363Format", p384.getPrivate());
                    case 4 -> Forge.sign(header("EdDSA"), claims, "Ed25519", edwards.getPrivate());
                    // DER instead of the two numbers that JWS wants, with our own key.
                    default -> Forge.sign(header("ES256"), claims, "SHA256withECDSA", Forge.OUR_KEY);
                };
        return attempt(random, token);
    }

    /** Signed by us, but the header calls it something else. */
    private Attempt oddAlgorithm(RandomGenerator random) {
        String algorithm = any(
                random,
                List.of(
                        "\"es256\"",
                        "\"ES256 \"",
                        "\"ES256K\"",
                        "\"ES384\"",
                        "\"HS256\"",
                        "\"none\"",
                        "5",
                        "null",
                        "[\"ES256\"]",
                        "{}"));
        String header = random.nextInt(8) == 0
                ? "{\"kid\":\"" + KID + "\"}"
                : "{\"alg\":" + algorithm + ",\"kid\":\"" + KID + "\"}";
        return attempt(random, Forge.sign(header, scene.mallory().json(), Forge.OUR_KEY));
    }

    private Attempt twice(RandomGenerator random) {
        String header = any(
                random,
                List.of(
                        "{\"alg\":\"none\",\"alg\":\"ES256\",\"kid\":\"%s\"}",
                        "{\"alg\":\"ES256\",\"alg\":\"none\",\"kid\":\"%s\"}",
                        "{\"alg\":\"ES256\",\"kid\":\"%s\",\"kid\":\"other\"}",
                        "{\"alg\":\"ES256\",\"kid\":\"other\",\"kid\":\"%s\"}",
                        "{\"alg\":\"ES256\",\"\\u0061lg\":\"none\",\"kid\":\"%s\"}"));
        return attempt(random, Forge.sign(header.formatted(KID), scene.mallory().json(), Forge.OUR_KEY));
    }

    private Attempt unknownKey(RandomGenerator random) {
        String kid =
                switch (random.nextInt(3)) {
                    case 0 -> "playback-" + random.nextInt(2, 1_000_000);
                    case 1 -> "k".repeat(random.nextInt(1, 3_500));
                    default -> any(random, NO_KEY_IDS);
                };
        return attempt(
                random,
                Forge.sign(
                        "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}",
                        scene.mallory().json(),
                        stranger.getEcPrivateKey()));
    }

    private Attempt noString(RandomGenerator random) {
        String header = "{\"alg\":\"ES256\",\"kid\":" + any(random, NO_STRINGS) + "}";
        return attempt(random, Forge.sign(header, scene.mallory().json(), Forge.OUR_KEY));
    }

    /** The token brings, or names, the key that it wants to be checked with. */
    private Attempt keyInToken(RandomGenerator random) {
        String jwk = stranger.toJson(OutputControlLevel.PUBLIC_ONLY);
        String where = any(
                random,
                List.of(
                        "\"jwk\":" + jwk,
                        "\"jku\":\"http://127.0.0.1:1/jwks.json\"",
                        "\"jku\":\"" + Ask.AUTHORITY + "/internal/identity/jwks.json\"",
                        "\"x5u\":\"https://evil.example/chain.pem\"",
                        "\"x5c\":[\""
                                + Base64.getEncoder()
                                        .encodeToString(
                                                stranger.getECPublicKey().getEncoded()) + "\"]",
                        "\"x5t\":\"" + Forge.encode(new byte[20]) + "\"",
                        "\"x5t#S256\":\"" + Forge.encode(new byte[32]) + "\""));
        String header = random.nextBoolean()
                ? "{\"alg\":\"ES256\",\"kid\":\"" + KID + "\"," + where + "}"
                : "{\"alg\":\"ES256\"," + where + "}";
        return attempt(random, Forge.sign(header, scene.mallory().json(), stranger.getEcPrivateKey()));
    }

    /** Signed by us, with demands that we do not know: whoever ignores them has not understood the token. */
    private Attempt critical(RandomGenerator random) {
        String header = "{\"alg\":\"ES256\",\"kid\":\"" + KID + "\"," + any(random, ODD) + "}";
        return attempt(random, Forge.sign(header, scene.mallory().json(), Forge.OUR_KEY));
    }

    private Attempt noObject(RandomGenerator random) {
        String header = any(
                random,
                List.of(
                        "[1]",
                        "5",
                        "null",
                        "\"kid\"",
                        "{",
                        "}",
                        "[]",
                        "{}",
                        "{\"kid\":}",
                        "\u0000",
                        "\ufeff" + Forge.HEADER,
                        Forge.HEADER + "x",
                        Forge.HEADER + Forge.HEADER,
                        "{\"a\":".repeat(500),
                        "[".repeat(2_000)));
        return attempt(random, Forge.sign(header, scene.mallory().json(), Forge.OUR_KEY));
    }

    private Attempt attempt(RandomGenerator random, String token) {
        Aim aim = scene.aim(random);
        return Attempt.of(Ask.get(aim.target()).bearer(token), aim, NOT_OURS);
    }

    private static String header(String algorithm) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + KID + "\"}";
    }

    /** All forms in which somebody may have the public key at hand. */
    private static List<byte[]> publicKeyAsSecret() {
        PublicKey key = PlaybackTokens.KEY.getECPublicKey();
        byte[] der = key.getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
        String json = PlaybackTokens.KEY.toJson(OutputControlLevel.PUBLIC_ONLY);
        return List.of(
                der,
                pem.getBytes(StandardCharsets.US_ASCII),
                (pem + "\n").getBytes(StandardCharsets.US_ASCII),
                json.getBytes(StandardCharsets.US_ASCII),
                PlaybackTokens.keys().getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOfRange(der, der.length - 64, der.length),
                Arrays.copyOfRange(der, der.length - 65, der.length),
                Arrays.copyOfRange(der, der.length - 64, der.length - 32),
                KID.getBytes(StandardCharsets.US_ASCII),
                new byte[] {0});
    }

    private static KeyPair pair(String algorithm, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (curve != null) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T any(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
