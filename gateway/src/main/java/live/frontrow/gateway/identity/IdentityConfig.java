package live.frontrow.gateway.identity;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** The key behind identity tokens. */
@ConfigMapping(prefix = "frontrow.identity")
interface IdentityConfig {

    /** PEM file (PKCS#8, EC P-256), the same for all gateways. */
    Path key();
}
