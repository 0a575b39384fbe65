package live.frontrow.stream.secret;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.KeyAgreement;

/** Reads P-256 keys from PEM, and finds the public key that PKCS#8 leaves out. */
public final class EcKeys {

    private static final int P256_BITS = 256;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");
    private static final byte[] PROBE = {1};

    private EcKeys() {}

    /** The private key in {@code pem}. */
    public static ECPrivateKey parse(String pem) throws GeneralSecurityException {
        Matcher body = PEM.matcher(pem);
        if (!body.find()) {
            throw new GeneralSecurityException("no PKCS#8 private key in PEM form");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(body.group(1));
        if (!(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded))
                        instanceof ECPrivateKey key)
                || key.getParams().getCurve().getField().getFieldSize() != P256_BITS) {
            throw new GeneralSecurityException("not an EC key on P-256");
        }
        return key;
    }

    /**
     * The public key of {@code secret}: secret times the curve's generator. Agreeing with the generator gives that
     * point's x; the curve gives two y, and a signature tells which one is meant.
     */
    public static ECPublicKey publicKey(ECPrivateKey secret) throws GeneralSecurityException {
        ECParameterSpec curve = secret.getParams();
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(secret);
        agreement.doPhase(point(curve, curve.getGenerator()), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        // y² = x³ + ax + b; p is 3 modulo 4, so a root is the power (p + 1) / 4.
        BigInteger square = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .mod(p);
        BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        byte[] signature = sign(secret);
        for (BigInteger candidate : List.of(y, p.subtract(y))) {
            ECPublicKey open = point(curve, new ECPoint(x, candidate));
            if (verifies(open, signature)) {
                return open;
            }
        }
        throw new GeneralSecurityException("the key does not fit its curve");
    }

    private static ECPublicKey point(ECParameterSpec curve, ECPoint point) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static byte[] sign(ECPrivateKey secret) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(secret);
        signer.update(PROBE);
        return signer.sign();
    }

    private static boolean verifies(ECPublicKey open, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(open);
        verifier.update(PROBE);
        return verifier.verify(signature);
    }
}
