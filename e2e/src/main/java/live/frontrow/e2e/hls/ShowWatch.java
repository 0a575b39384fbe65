package live.frontrow.e2e.hls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A player without a picture that follows all renditions of a show and holds what it gets against the rules. */
public final class ShowWatch implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofMillis(250);

    private final HttpClient client;
    private final Source source;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, e) -> failure.compareAndSet(null, e))
            .factory());
    private final Findings findings = new Findings();
    private final Refusals refusals = new Refusals();
    private final AtomicLong playlists = new AtomicLong();
    private final AtomicLong media = new AtomicLong();
    private final List<RenditionWatch> renditions = new CopyOnWriteArrayList<>();

    private ShowWatch(HttpClient client, Source source) {
        this.client = client;
        this.source = source;
        threads.execute(this::watch);
    }

    /** Through a gateway, as an anonymous viewer. */
    public static ShowWatch through(String web, String show) {
        HttpClient client = client();
        return new ShowWatch(client, new GatewaySource(client, web, show));
    }

    /**
     * At MediaMTX itself.
     *
     * @param base where the show lies, with a slash at the end
     * @param secret bearer of CDNs
     */
    public static ShowWatch at(URI base, String secret) {
        HttpClient client = client();
        return new ShowWatch(client, new OriginSource(client, base, secret));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** What was broken so far; fails if it could not be watched. */
    public Findings findings() {
        if (failure.get() != null) {
            throw new IllegalStateException("cannot watch", failure.get());
        }
        return findings;
    }

    /** What was answered with something else than a playlist. */
    public Refusals refusals() {
        return refusals;
    }

    /** How many playlists were held against the rules so far. */
    public long playlists() {
        return playlists.get();
    }

    /** How many parts, segments and initialisations were read so far. */
    public long media() {
        return media.get();
    }

    /** Whether every rendition said that the show is over. */
    public boolean ended() {
        return !renditions.isEmpty() && renditions.stream().allMatch(RenditionWatch::ended);
    }

    private void watch() {
        try {
            MultivariantPlaylist index = null;
            while (index == null) {
                index = index();
            }
            index.check(new Breaches("index.m3u8", Instant.now(), findings));
            Presentation presentation = new Presentation(index.renditions(), findings);
            MediaClocks clocks = new MediaClocks();
            for (String rendition : index.renditions()) {
                renditions.add(new RenditionWatch(
                        rendition,
                        source,
                        presentation,
                        findings,
                        new RenditionMedia(source, clocks, media),
                        playlists,
                        refusals));
            }
            renditions.forEach(threads::execute);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private MultivariantPlaylist index() throws InterruptedException {
        try {
            Source.Reply reply = source.get("index.m3u8");
            if (reply.ok()) {
                return MultivariantPlaylist.parse(new String(reply.body(), StandardCharsets.UTF_8));
            }
            refusals.add("index.m3u8: " + reply.status());
        } catch (IOException e) {
            refusals.add("index.m3u8: " + e);
        }
        Thread.sleep(AGAIN);
        return null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
