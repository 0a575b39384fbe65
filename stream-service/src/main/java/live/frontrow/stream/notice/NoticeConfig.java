package live.frontrow.stream.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When people are told, and how fast. */
@ConfigMapping(prefix = "frontrow.notices")
interface NoticeConfig {

    /** How long before a show those are told who asked to be. */
    @WithDefault("15m")
    Duration before();

    /** How often it is looked whether somebody is to be told. */
    @WithDefault("2s")
    Duration every();

    /** How long it is remembered who was told what; for so long the link works that switches mails off. */
    @WithDefault("90d")
    Duration keep();
}
