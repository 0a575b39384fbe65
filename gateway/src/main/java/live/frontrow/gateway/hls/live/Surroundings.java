package live.frontrow.gateway.hls.live;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.gateway.hls.origin.OriginCache;

/**
 * What all broadcasts of a gateway have in common.
 *
 * @param vertx whose event loops those who wait are on
 * @param clock by which they wait
 * @param origin where it all comes from
 * @param config bounds
 * @param waiting how many wait for a playlist, of whichever broadcast
 */
record Surroundings(Vertx vertx, InstantSource clock, OriginCache origin, LiveConfig config, AtomicInteger waiting) {

    Instant now() {
        return clock.instant();
    }
}
