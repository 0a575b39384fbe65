package live.frontrow.vod.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the recording agent looks after; nothing unless it is told. */
@ConfigMapping(prefix = "frontrow.agent")
interface AgentConfig {

    /** Folders into which MediaMTX records, one for each, comma-separated. */
    Optional<List<Path>> recordings();

    /** Where files go that cannot be played; on the same file system. */
    Optional<Path> aside();

    /** What this agent is called among those of one database: a name of its own where there are several, the same at each start. */
    @WithDefault("agent")
    String name();

    /** How often it looks. */
    @WithDefault("250ms")
    Duration pause();

    /** How long a file may not grow before nobody is taken to write it any more. */
    @WithDefault("15s")
    Duration quiet();

    /** Bytes of recordings that wait, from which {@code /q/health/well} is down: an hour at 6 Mbit/s takes 2.7 GB. */
    @WithDefault("1000000000")
    long unwellAbove();
}
