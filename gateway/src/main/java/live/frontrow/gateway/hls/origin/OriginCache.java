package live.frontrow.gateway.hls.origin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import live.frontrow.gateway.async.Coalescer;
import live.frontrow.gateway.hls.mux.MuxedName;
import live.frontrow.gateway.hls.mux.Muxer;

/**
 * One question to MediaMTX for all who ask the same at once, and a short memory of the answers that cannot change. Keys
 * are origin addresses: they hold nothing of the viewer.
 */
@Singleton
public final class OriginCache {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final String INDEX = "/index.m3u8";

    /** What was not there may come a moment later. */
    private static final Duration ABSENT = Duration.ofMillis(500);

    /** Names of media are random per publication and never used twice; by then the last window has passed. */
    private static final Duration MEDIA = Duration.ofSeconds(60);

    private final OriginClient origin;
    private final Coalescer<String, OriginAnswer> requests;
    private final Cache<String, OriginAnswer> answers;

    OriginCache(OriginClient origin, OriginConfig config, MeterRegistry metrics) {
        this.origin = origin;
        requests = new Coalescer<>(config.mostRequests());
        answers = Caffeine.newBuilder()
                .maximumWeight(config.cacheBytes())
                .weigher((String url, OriginAnswer answer) ->
                        url.length() + answer.body().length())
                .expireAfter(Expiry.<String, OriginAnswer>writing(OriginCache::life))
                .build();
        FunctionCounter.builder("frontrow.edge.coalesced", requests, Coalescer::joined)
                .description("Requests that joined an equal one under way")
                .register(metrics);
    }

    /** The object, if it was fetched a moment ago. */
    public Optional<OriginAnswer> remembered(String base, String file) {
        return Optional.ofNullable(answers.getIfPresent(base + "/" + file)).filter(OriginAnswer::ok);
    }

    /** Keeps an object that was made of others. */
    public void remember(String base, String file, OriginAnswer answer) {
        keep(base + "/" + file, answer.offHeap());
    }

    /** Media or multivariant playlist {@code base/file}: from memory, with those who ask already, or from MediaMTX. */
    public Future<OriginAnswer> get(String base, String file) {
        String url = base + "/" + file;
        OriginAnswer known = answers.getIfPresent(url);
        return known == null
                ? requests.ask(
                        url, () -> object(base, file).map(OriginAnswer::offHeap).onSuccess(answer -> keep(url, answer)))
                : Future.succeededFuture(known);
    }

    /** A media playlist as it is now, or, with directives ({@code ?_HLS_msn=…}), as soon as it holds what they name. */
    public Future<OriginAnswer> playlist(String base, String file, String directives) {
        return MuxedName.of(file)
                .map(name -> fetch(base, base + "/" + name.videoFile() + directives)
                        .map(answer -> answer.with(
                                Buffer.buffer(name.playlist(answer.body().toString())))))
                .orElseGet(() -> fetch(base, base + "/" + file + directives));
    }

    private Future<OriginAnswer> object(String base, String file) {
        return MuxedName.of(file).map(name -> muxed(base, name)).orElseGet(() -> fetch(base, base + "/" + file));
    }

    private Future<OriginAnswer> muxed(String base, MuxedName name) {
        Future<OriginAnswer> picture = fetch(base, base + "/" + name.videoFile());
        Future<OriginAnswer> sound = fetch(base, base + "/" + name.audioFile());
        return Future.all(picture, sound).map(both -> muxed(name, picture.result(), sound.result()));
    }

    /** Both in one, or what MediaMTX said instead of one of them. */
    private static OriginAnswer muxed(MuxedName name, OriginAnswer picture, OriginAnswer sound) {
        if (!picture.ok()) {
            return picture;
        }
        return sound.ok() ? picture.with(Muxer.mux(name, picture.body(), sound.body())) : sound;
    }

    private Future<OriginAnswer> fetch(String base, String url) {
        return origin.get(url)
                .compose(answer -> answer.status() == UNAUTHORIZED
                        ? prime(base).compose(primed -> origin.get(url))
                        : Future.succeededFuture(answer));
    }

    private void keep(String url, OriginAnswer answer) {
        if (answer.ok() || answer.status() == NOT_FOUND) {
            answers.put(url, answer);
        }
    }

    /** Only a request for the multivariant playlist opens MediaMTX's session for CDNs, which ends after 30 s of silence. */
    private Future<OriginAnswer> prime(String base) {
        return requests.ask(base + " prime", () -> origin.get(base + INDEX));
    }

    private static Duration life(String url, OriginAnswer answer) {
        if (!answer.ok()) {
            return ABSENT;
        }
        return url.endsWith(INDEX) ? Duration.ofSeconds(1) : MEDIA;
    }
}
