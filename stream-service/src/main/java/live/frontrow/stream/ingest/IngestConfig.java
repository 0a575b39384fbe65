package live.frontrow.stream.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How publishers are let in. */
@ConfigMapping(prefix = "frontrow.ingest")
interface IngestConfig {

    /** Password of MediaMTX's calls (user {@code mediamtx}). */
    String secret();

    /** After this much silence a key may replace its own connection. */
    @WithDefault("3s")
    Duration silence();

    /** Longest time an auth call may take; MediaMTX answers nothing about paths meanwhile, so well below that. */
    @WithDefault("1500ms")
    Duration answerWithin();
}
