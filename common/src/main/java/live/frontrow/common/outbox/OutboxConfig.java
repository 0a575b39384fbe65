package live.frontrow.common.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "frontrow.outbox")
public interface OutboxConfig {

    /** Rows read and sent at once; at 64 KiB a row at most this bounds the relay's memory. */
    @WithDefault("100")
    int batchSize();

    /** How often the relay looks although nobody has woken it. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long sent rows are kept, to be looked at. */
    @WithDefault("24h")
    Duration keepSent();

    /** Age of the oldest unsent row from which on the service counts as unwell. */
    @WithDefault("30s")
    Duration unwellAfter();
}
