package live.frontrow.common.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are read. */
@ConfigMapping(prefix = "frontrow.consumer")
public interface ConsumeConfig {

    /** Tries before a record goes to the dead-letter topic, not counting those while the database is away. */
    @WithDefault("6")
    int attempts();

    /** Pause after the first failure; each further one is twice as long. */
    @WithDefault("100ms")
    Duration firstPause();

    /** Longest pause between two tries. */
    @WithDefault("5s")
    Duration longestPause();

    /** Keys that one handler works on at the same time; each may hold a database connection. */
    @WithDefault("4")
    int concurrency();

    /** How long one try may take. */
    @WithDefault("30s")
    Duration handlingAtMost();

    /** How long event ids are remembered: longer than a topic can repeat them (7 days). */
    @WithDefault("8d")
    Duration rememberFor();

    /** How long Kafka may be away before the service counts as unwell. */
    @WithDefault("30s")
    Duration unwellAfter();
}
