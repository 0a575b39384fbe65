package live.frontrow.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in. */
@ConfigMapping(prefix = "frontrow.session")
interface SessionConfig {

    /** At least 32 characters, the same for all gateways: signs the viewer cookie, encrypts what is stored. */
    String secret();

    /** A session that nobody has used for so long is over. */
    @WithDefault("PT12H")
    Duration idle();

    /** A session ends so long after signing in, used or not. */
    @WithDefault("P30D")
    Duration absolute();
}
