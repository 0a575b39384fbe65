package live.frontrow.gateway.hostile;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import live.frontrow.gateway.test.PlaybackTokens;

/** Makes tokens of any header and claims, well signed or not. */
final class Forge {

    static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    static final String HEADER =
            "{\"alg\":\"ES256\",\"kid\":\"" + PlaybackTokens.KEY.getKeyId() + "\",\"typ\":\"JWT\"}";
    static final PrivateKey OUR_KEY = PlaybackTokens.KEY.getEcPrivateKey();

    private static final BigInteger ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
    private static final int HALF = 32;

    private Forge() {}

    /** As stream-service signs it. */
    static String sign(Claims claims) {
        return sign(HEADER, claims.json(), OUR_KEY);
    }

    /** ES256 over any header and payload. */
    static String sign(String header, String payload, PrivateKey key) {
        return sign(header, payload, "SHA256withECDSAinP1363Format", key);
    }

    static String sign(String header, String payload, String algorithm, PrivateKey key) {
        String input = encode(header) + "." + encode(payload);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The other signature that is as good mathematically: (r, n - s). */
    static String mirrored(String token) {
        int dot = token.lastIndexOf('.') + 1;
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
        byte[] mirror = ORDER.subtract(s).toByteArray();
        Arrays.fill(signature, HALF, 2 * HALF, (byte) 0);
        int length = Math.min(mirror.length, HALF);
        System.arraycopy(mirror, mirror.length - length, signature, 2 * HALF - length, length);
        return token.substring(0, dot) + encode(signature);
    }
}
