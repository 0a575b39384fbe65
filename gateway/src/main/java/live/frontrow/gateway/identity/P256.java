package live.frontrow.gateway.identity;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;

/**
 * Finds the public half of an EC key: a PKCS#8 file need not hold it and the JDK offers no way to compute it. Runs
 * once at start; not meant for secrets under an attacker's clock.
 */
final class P256 {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private P256() {}

    static ECPublicKey publicKey(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        ECPoint point = multiply(curve.getGenerator(), key.getS(), curve.getCurve());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private static ECPoint multiply(ECPoint base, BigInteger times, EllipticCurve curve) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = times.bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum, curve);
            if (times.testBit(bit)) {
                sum = add(sum, base, curve);
            }
        }
        return sum;
    }

    private static ECPoint add(ECPoint left, ECPoint right, EllipticCurve curve) {
        if (left.equals(ECPoint.POINT_INFINITY)) {
            return right;
        }
        if (right.equals(ECPoint.POINT_INFINITY)) {
            return left;
        }
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger dx = right.getAffineX().subtract(left.getAffineX()).mod(p);
        BigInteger dy = right.getAffineY().subtract(left.getAffineY()).mod(p);
        if (dx.signum() == 0 && dy.signum() != 0) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger slope = dx.signum() == 0
                ? left.getAffineX()
                        .modPow(TWO, p)
                        .multiply(THREE)
                        .add(curve.getA())
                        .multiply(left.getAffineY().multiply(TWO).modInverse(p))
                : dy.multiply(dx.modInverse(p));
        BigInteger x = slope.modPow(TWO, p)
                .subtract(left.getAffineX())
                .subtract(right.getAffineX())
                .mod(p);
        BigInteger y = slope.multiply(left.getAffineX().subtract(x))
                .subtract(left.getAffineY())
                .mod(p);
        return new ECPoint(x, y);
    }
}
