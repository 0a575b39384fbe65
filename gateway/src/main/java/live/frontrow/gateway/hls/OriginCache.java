package live.frontrow.gateway.hls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import live.frontrow.gateway.async.Coalescer;

/**
 * One question to MediaMTX for all who ask the same at once, and a short memory of the answers that cannot change. Keys
 * are origin addresses: they hold nothing of the viewer.
 */
@Singleton
final class OriginCache {

    private static final int UNAUTHORIZED = 401;

    private final OriginClient origin;
    private final Coalescer<String, OriginAnswer> requests;
    private final Cache<String, OriginAnswer> answers;

    OriginCache(OriginClient origin, EdgeConfig config, MeterRegistry metrics) {
        this.origin = origin;
        requests = new Coalescer<>(config.mostRequests());
        answers = Caffeine.newBuilder()
                .maximumWeight(config.cacheBytes())
                .weigher((String url, OriginAnswer answer) ->
                        url.length() + answer.body().length())
                .expireAfter(Expiry.<String, OriginAnswer>writing((url, answer) -> life(url)))
                .build();
        FunctionCounter.builder("frontrow.edge.coalesced", requests, Coalescer::joined)
                .description("Requests that joined an equal one under way")
                .register(metrics);
    }

    /** What was fetched a moment ago and cannot have changed. */
    Optional<OriginAnswer> remembered(String url) {
        return Optional.ofNullable(answers.getIfPresent(url));
    }

    /** {@code base/file}: from memory, with those who ask already, or from MediaMTX. */
    Future<OriginAnswer> get(String base, String file) {
        String url = base + "/" + file;
        Optional<OriginAnswer> known = remembered(url);
        return known.map(Future::succeededFuture).orElseGet(() -> requests.ask(url, () -> fetch(base, url)));
    }

    private Future<OriginAnswer> fetch(String base, String url) {
        return origin.get(url)
                .compose(answer -> answer.status() == UNAUTHORIZED
                        ? prime(base).compose(primed -> origin.get(url))
                        : Future.succeededFuture(answer))
                .onSuccess(answer -> {
                    if (answer.ok() && life(url).isPositive()) {
                        answers.put(url, answer);
                    }
                });
    }

    /** Only a request for the multivariant playlist opens MediaMTX's session for CDNs, which ends after 30 s of silence. */
    private Future<OriginAnswer> prime(String base) {
        return requests.ask(base + " prime", () -> origin.get(base + "/index.m3u8"));
    }

    /** How long an answer stays true; names of media are random per publication and never used twice. */
    private static Duration life(String url) {
        if (!url.contains(".m3u8")) {
            return Duration.ofSeconds(20);
        }
        if (url.endsWith("/index.m3u8")) {
            return Duration.ofSeconds(1);
        }
        // A playlist that was waited for is the same for everybody who waits for the same part.
        return url.contains("_HLS_msn=") ? Duration.ofSeconds(2) : Duration.ZERO;
    }
}
