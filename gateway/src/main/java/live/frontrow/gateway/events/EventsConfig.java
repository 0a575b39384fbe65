package live.frontrow.gateway.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the event streams. */
@ConfigMapping(prefix = "frontrow.events")
interface EventsConfig {

    /** Comment line that proves a stream alive; a stream that could not take anything since the last one is closed. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** Between two numbers of viewers. */
    @WithDefault("PT2S")
    Duration viewersEvery();

    /** Open streams in one gateway. */
    @WithDefault("20000")
    int most();

    /** Open streams of one address: an office shares one. Loopback is a proxy or oneself, and has no such bound. */
    @WithDefault("500")
    int mostPerAddress();

    /** How long a show that was made this moment may take to become known here. */
    @WithDefault("PT3S")
    Duration patience();

    /** The pages of a gateway that ends come back, to another one, spread over this time. */
    @WithDefault("PT3S")
    Duration backWithin();
}
