package live.frontrow.membership.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Who has data about people. */
@ConfigMapping(prefix = "frontrow.erasure-of")
interface ErasurePartsConfig {

    /** Services that are waited for; without vod-service where there are no replays. */
    @WithDefault("membership-service,stream-service,chat-service,vod-service")
    List<String> services();
}
