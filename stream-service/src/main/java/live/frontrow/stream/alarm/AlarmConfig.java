package live.frontrow.stream.alarm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on the creator is told. */
@ConfigMapping(prefix = "frontrow.ingest.alarm")
interface AlarmConfig {

    /** Wrong keys of one address within a minute; somebody who mistypes gives up before. */
    @WithDefault("5")
    int wrongKeys();

    /** Connections of one address that the RTMP front closed within a minute. */
    @WithDefault("30")
    int refused();

    /** An alarm stays this long after its last cause. */
    @WithDefault("2m")
    Duration stays();

    /** How often the fronts are asked. */
    @WithDefault("5s")
    Duration every();
}
