package live.frontrow.gateway.cdn;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A gateway of a site that lies behind CloudFront. */
public class BehindCloudFront implements QuarkusTestProfile {

    static final String HOST = "live.example.com";
    static final String KEY_PAIR_ID = "K2JCJMDEHXQW5F";
    static final String SECRET = "what-cloudfront-sends-to-the-gateways";
    static final String NEXT_SECRET = "what-it-will-send-when-all-gateways-know";

    /** The public key goes this way: what makes the settings and what tests them have class loaders of their own. */
    private static final String PUBLIC_KEY = "frontrow.test.cloudfront.public-key";

    /** CloudFront, which knows our public key. */
    static CloudFrontCheck check() {
        String encoded = ConfigProvider.getConfig().getValue(PUBLIC_KEY, String.class);
        try {
            return new CloudFrontCheck(Map.of(
                    KEY_PAIR_ID,
                    KeyFactory.getInstance("EC")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What people type. */
    String publicUrl() {
        return "https://" + HOST;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        KeyPair pair = CloudFrontKeys.of("EC", 256);
        try {
            return Map.of(
                    "frontrow.public.url",
                    publicUrl(),
                    "frontrow.cloudfront.key-pair-id",
                    KEY_PAIR_ID,
                    "frontrow.cloudfront.key",
                    CloudFrontKeys.write(Files.createTempFile("frontrow-cloudfront-", ".pem"), pair)
                            .toString(),
                    "frontrow.cloudfront.origin-secret",
                    SECRET + "," + NEXT_SECRET,
                    PUBLIC_KEY,
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
