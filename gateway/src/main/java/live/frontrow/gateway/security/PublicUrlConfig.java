package live.frontrow.gateway.security;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where people reach Frontrow. */
@ConfigMapping(prefix = "frontrow.public")
interface PublicUrlConfig {

    /** What people type, without a path: {@code http://127.0.0.1:8080}. */
    URI url();
}
