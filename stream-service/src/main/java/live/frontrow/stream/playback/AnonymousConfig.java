package live.frontrow.stream.playback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many may watch without signing in. */
@ConfigMapping(prefix = "frontrow.playback.anonymous")
interface AnonymousConfig {

    /** Viewing sessions of one address, or of one /64 of IPv6: room for an office or a dormitory behind it. */
    @WithDefault("200")
    int perAddress();

    /** Viewing sessions of all addresses together. */
    @WithDefault("20000")
    int most();
}
