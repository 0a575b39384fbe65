package live.frontrow.stream.playback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How playback tokens are made. */
@ConfigMapping(prefix = "frontrow.playback")
interface PlaybackConfig {

    /** Folder of {@code <kid>.pem} (PKCS#8, EC P-256): all are published, the last in name order signs. */
    Path keys();

    /** Life of a token; at most two minutes. */
    @WithDefault("120s")
    Duration ttl();

    /** On how many devices a person may watch a show at once. */
    @WithDefault("3")
    int devices();
}
