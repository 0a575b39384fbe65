package live.frontrow.common.test;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's half of RFC 8291: its keys, and how it reads what a push service gives it. */
public record PushReader(PrivateKey key, byte[] point, byte[] auth) {

    /** Coordinates of the point have 32 bytes each. */
    private static final int HALF = 32;

    private static final int SALT = 16;
    private static final int TAG_BITS = 128;

    /** One with new keys. */
    public static PushReader create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] auth = new byte[16];
            ThreadLocalRandom.current().nextBytes(auth);
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            byte[] bytes = ByteBuffer.allocate(1 + 2 * HALF)
                    .put((byte) 4)
                    .put(half(point.getAffineX()))
                    .put(half(point.getAffineY()))
                    .array();
            return new PushReader(pair.getPrivate(), bytes, auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code PushSubscription.toJSON()} has it. */
    public String p256dh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
    }

    /** The same of the secret. */
    public String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(auth);
    }

    /** What a body in {@code aes128gcm} says (RFC 8188 with the keys of RFC 8291 §3.4). */
    public String read(byte[] body) {
        try {
            byte[] salt = Arrays.copyOf(body, SALT);
            int idLength = body[SALT + 4];
            byte[] sender = Arrays.copyOfRange(body, SALT + 5, SALT + 5 + idLength);
            byte[] sealed = Arrays.copyOfRange(body, SALT + 5 + idLength, body.length);
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(key);
            agreement.doPhase(point(sender), true);
            byte[] shared = mac(auth, agreement.generateSecret());
            byte[] input = mac(shared, join(bytes("WebPush: info\0"), point, sender, new byte[] {1}));
            byte[] random = mac(salt, input);
            byte[] content = Arrays.copyOf(mac(random, bytes("Content-Encoding: aes128gcm\0\1")), 16);
            byte[] nonce = Arrays.copyOf(mac(random, bytes("Content-Encoding: nonce\0\1")), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return unpadded(cipher.doFinal(sealed));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("This browser cannot read the message", e);
        }
    }

    /** A public key as browsers and push services write it. */
    public static ECPublicKey publicKey(String text) throws GeneralSecurityException {
        return point(Base64.getUrlDecoder().decode(text));
    }

    /** The last record ends with 2, then zeros. */
    private static String unpadded(byte[] text) {
        int end = text.length - 1;
        while (end >= 0 && text[end] == 0) {
            end--;
        }
        if (end < 0 || text[end] != 2) {
            throw new AssertionError("The last record does not end as one");
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    private static ECPublicKey point(byte[] bytes) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + HALF)),
                new BigInteger(1, Arrays.copyOfRange(bytes, 1 + HALF, 1 + 2 * HALF)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] half(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] half = new byte[HALF];
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, half, HALF - length, length);
        return half;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
