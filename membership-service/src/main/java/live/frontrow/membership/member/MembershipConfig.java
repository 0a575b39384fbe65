package live.frontrow.membership.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the creator grants. */
@ConfigMapping(prefix = "frontrow.membership")
public interface MembershipConfig {

    /** How long somebody whose payment failed stays in. Stripe tries again meanwhile. */
    @WithDefault("3d")
    Duration grace();
}
