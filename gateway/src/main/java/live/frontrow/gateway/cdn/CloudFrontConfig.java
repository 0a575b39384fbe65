package live.frontrow.gateway.cdn;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** CloudFront before the gateways: all of these, or none. */
@ConfigMapping(prefix = "frontrow.cloudfront")
interface CloudFrontConfig {

    /** Id that CloudFront gave the public key. */
    Optional<String> keyPairId();

    /** PEM file (PKCS#8, EC P-256 or RSA-2048) with the private key. */
    Optional<Path> key();

    /** What CloudFront sends as {@code X-Frontrow-Cdn}, 32 or more characters; two while one is replaced. */
    Optional<List<String>> originSecret();
}
