package live.frontrow.stream.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the service is with publishers and origins. */
@ConfigMapping(prefix = "frontrow.lifecycle")
interface LifecycleConfig {

    /** How long a publisher may be gone before the show ends; at most 10 minutes. */
    @WithDefault("120s")
    Duration grace();

    /** An origin that has not answered for this long has nobody on air. */
    @WithDefault("3s")
    Duration unreachableAfter();

    /** How often an origin is looked at while somebody is on air or about to be. */
    @WithDefault("500ms")
    Duration busyInterval();

    /** How often an origin is looked at otherwise. */
    @WithDefault("1s")
    Duration idleInterval();
}
