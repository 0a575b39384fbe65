package live.frontrow.stripe.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code t=…,v1=…}: HMAC-SHA256 of time and body with each secret that counts (docs.stripe.com/webhooks/signature). */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * What stands in {@code Stripe-Signature}.
     *
     * @param time seconds since 1970
     */
    public static String header(String body, long time, List<String> secrets) {
        return "t=" + time
                + secrets.stream()
                        .map(secret -> ",v1=" + sign(time + "." + body, secret))
                        .collect(Collectors.joining());
    }

    private static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
