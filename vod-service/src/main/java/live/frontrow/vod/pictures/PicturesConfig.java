package live.frontrow.vod.pictures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How pictures of recordings are made. */
@ConfigMapping(prefix = "frontrow.pictures")
public interface PicturesConfig {

    /** The program {@code ffmpeg}, whose libraries may lie beside it; without one no pictures are made. */
    Optional<Path> ffmpeg();

    /** How often it is looked for recordings that have none. */
    @WithDefault("10s")
    Duration every();

    /** Longest time for one picture. */
    @WithDefault("60s")
    Duration decodeTimeout();
}
