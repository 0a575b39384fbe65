package live.frontrow.gateway.hls.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import live.frontrow.gateway.hls.origin.OriginCache;
import live.frontrow.gateway.show.ShowRegistry;

/** The gateway's own broadcasts, by another clock. */
public final class VirtualBroadcasts {

    /** As configured unless said otherwise. */
    public static final Duration DEADLINE = Duration.ofSeconds(8);

    private VirtualBroadcasts() {}

    /** With their timer, and room for {@code most} who wait. */
    public static Broadcasts of(
            Vertx vertx, InstantSource clock, OriginCache origin, int most, ShowRegistry shows, MeterRegistry metrics) {
        Broadcasts broadcasts = new Broadcasts(vertx, clock, origin, config(most), shows, metrics);
        broadcasts.start(null);
        return broadcasts;
    }

    private static LiveConfig config(int most) {
        return new LiveConfig() {
            @Override
            public Duration deadline() {
                return DEADLINE;
            }

            @Override
            public int mostWaiting() {
                return most;
            }

            @Override
            public Duration idleAfter() {
                return Duration.ofSeconds(10);
            }

            @Override
            public int leastTarget() {
                return 4;
            }
        };
    }
}
