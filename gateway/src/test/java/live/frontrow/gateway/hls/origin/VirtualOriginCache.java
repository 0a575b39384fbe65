package live.frontrow.gateway.hls.origin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** The gateway's own cache, which forgets by another clock and asks somebody else. */
public final class VirtualOriginCache {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private VirtualOriginCache() {}

    /** Bounds are the usual ones, but for the bytes. */
    public static OriginCache of(
            Function<String, Future<OriginAnswer>> origin, long bytes, Ticker clock, MeterRegistry metrics) {
        Caffeine<Object, Object> memory = Caffeine.newBuilder().ticker(clock).executor(Runnable::run);
        return new OriginCache(
                origin, new MediaFiles(TEMPORARY, Runnable::run, metrics), config(bytes), memory, metrics);
    }

    private static OriginConfig config(long bytes) {
        return new OriginConfig() {
            @Override
            public Duration deadline() {
                return Duration.ofSeconds(8);
            }

            @Override
            public int connections() {
                return 128;
            }

            @Override
            public int mostUnannounced() {
                return 16;
            }

            @Override
            public int mostRequests() {
                return 2_000;
            }

            @Override
            public int largestObject() {
                return 33_554_432;
            }

            @Override
            public long cacheBytes() {
                return bytes;
            }

            @Override
            public Path files() {
                return TEMPORARY;
            }
        };
    }
}
