package live.frontrow.gateway.hls.origin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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

    private final Function<String, Future<OriginAnswer>> origin;
    private final MediaFiles files;
    private final Coalescer<String, OriginAnswer> requests;
    private final Cache<String, OriginAnswer> answers;
    private final AtomicInteger strange = new AtomicInteger();
    private final int mostStrange;

    /** What is asked for because a playlist names it: that it was not there a moment ago is no news. */
    private final Set<String> announced = ConcurrentHashMap.newKeySet();

    @Inject
    OriginCache(OriginClient origin, MediaFiles files, OriginConfig config, MeterRegistry metrics) {
        this(origin::get, files, config, Caffeine.newBuilder(), metrics);
    }

    OriginCache(
            Function<String, Future<OriginAnswer>> origin,
            MediaFiles files,
            OriginConfig config,
            Caffeine<Object, Object> memory,
            MeterRegistry metrics) {
        this.origin = origin;
        this.files = files;
        requests = new Coalescer<>(config.mostRequests());
        mostStrange = config.mostUnannounced();
        answers = memory.maximumWeight(config.cacheBytes())
                .weigher((String url, OriginAnswer answer) ->
                        url.length() + answer.body().length())
                .expireAfter(Expiry.<String, OriginAnswer>writing(OriginCache::life))
                .removalListener((url, gone, why) -> gone.file().ifPresent(MediaFile::forget))
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
        keep(base + "/" + file, answer.shared(files));
    }

    /** Media or multivariant playlist {@code base/file}: from memory, with those who ask already, or from MediaMTX. */
    public Future<OriginAnswer> get(String base, String file) {
        String url = base + "/" + file;
        OriginAnswer known = answers.getIfPresent(url);
        return known == null
                ? requests.ask(url, () -> object(base, file).onSuccess(answer -> keep(url, answer)))
                : Future.succeededFuture(known);
    }

    /**
     * The same for a name that no playlist has told of, as far as is known here: it may be invented, and whoever invents names shall not
     * have the connections that pictures come by.
     */
    public Future<OriginAnswer> unannounced(String base, String file) {
        String url = base + "/" + file;
        if (answers.getIfPresent(url) != null || requests.isUnderWay(url)) {
            return get(base, file);
        }
        if (strange.incrementAndGet() > mostStrange) {
            strange.decrementAndGet();
            return Future.failedFuture(new RejectedExecutionException("Too many unknown names at once"));
        }
        return get(base, file).onComplete(answered -> strange.decrementAndGet());
    }

    /**
     * The same for what a playlist names by now: that somebody asked for it too early, and was told that there is none, means
     * nothing any more.
     */
    public Future<OriginAnswer> announced(String base, String file) {
        String url = base + "/" + file;
        answers.asMap().computeIfPresent(url, (same, known) -> known.ok() ? known : null);
        if (answers.getIfPresent(url) != null || !announced.add(url)) {
            return get(base, file);
        }
        return requests.askAnew(url, () -> object(base, file)
                        .onComplete(answered -> announced.remove(url))
                        .onSuccess(answer -> keep(url, answer)))
                // Also when it could not even be asked.
                .onFailure(unasked -> announced.remove(url));
    }

    /** Whether it is remembered that there is no such object. */
    public boolean isAbsent(String base, String file) {
        OriginAnswer known = answers.getIfPresent(base + "/" + file);
        return known != null && !known.ok();
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
        return MuxedName.of(file)
                .map(name -> muxed(base, name))
                .orElseGet(() -> fetch(base, base + "/" + file))
                .map(answer -> answer.shared(files));
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
        return origin.apply(url)
                .compose(answer -> answer.status() == UNAUTHORIZED
                        ? prime(base).compose(primed -> origin.apply(url))
                        : Future.succeededFuture(answer));
    }

    private void keep(String url, OriginAnswer answer) {
        if (answer.ok()) {
            answers.put(url, answer);
        } else if (answer.status() == NOT_FOUND && !announced.contains(url)) {
            // Whoever asked too early may hear it after everybody else has the object.
            answers.asMap().putIfAbsent(url, answer);
        }
    }

    /** Only a request for the multivariant playlist opens MediaMTX's session for CDNs, which ends after 30 s of silence. */
    private Future<OriginAnswer> prime(String base) {
        return requests.ask(base + " prime", () -> origin.apply(base + INDEX));
    }

    private static Duration life(String url, OriginAnswer answer) {
        if (!answer.ok()) {
            return ABSENT;
        }
        return url.endsWith(INDEX) ? Duration.ofSeconds(1) : MEDIA;
    }
}
