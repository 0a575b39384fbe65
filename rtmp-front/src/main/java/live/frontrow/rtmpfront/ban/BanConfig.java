package live.frontrow.rtmpfront.ban;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the bans are. */
@ConfigMapping(prefix = "frontrow.rtmp-front.bans")
interface BanConfig {

    /** stream-service's list for this MediaMTX; without it the front lets banned addresses as far as MediaMTX. */
    Optional<String> url();

    /** How often it is asked. */
    @WithDefault("2s")
    Duration every();

    /** Longest wait for an answer. */
    @WithDefault("2s")
    Duration timeout();
}
