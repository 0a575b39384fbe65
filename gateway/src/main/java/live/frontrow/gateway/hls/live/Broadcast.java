package live.frontrow.gateway.hls.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.hls.mux.MuxedIndex;
import live.frontrow.gateway.hls.origin.OriginAnswer;
import live.frontrow.gateway.hls.playlist.OriginPlaylist;
import live.frontrow.gateway.hls.playlist.PlaylistWriter;
import live.frontrow.gateway.hls.playlist.Report;
import live.frontrow.gateway.hls.playlist.Targets;

/** One publication of a show as this gateway follows it: its multivariant playlist, and a feed of each rendition. */
public final class Broadcast implements Siblings {

    private static final String INDEX = "index.m3u8";
    private static final Pattern RENDITION =
            Pattern.compile("(?m)(?:^|URI=\")([A-Za-z0-9_-]{1,64}\\.m3u8)(?:\"|\\s*$)");

    /** For a rendition that does not come, while another does. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Surroundings around;
    private final String base;
    private final int publication;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final AtomicReference<PlaylistWriter> promised = new AtomicReference<>();

    private volatile OriginAnswer given;
    private volatile Encoded index;
    private volatile Instant askedAt;
    private volatile Instant stoppedAt;
    private volatile ProblemException stopped;
    private volatile Instant grownAt;
    private volatile boolean complete;

    Broadcast(Surroundings around, String base, int publication) {
        this.around = around;
        this.base = base;
        this.publication = publication;
        this.askedAt = around.now();
    }

    boolean is(String address, int number) {
        return base.equals(address) && publication == number;
    }

    /** The multivariant playlist. */
    public Future<Encoded> index() {
        askedAt = around.now();
        return around.origin().get(base, INDEX).compose(answer -> {
            if (!answer.ok()) {
                return Future.failedFuture(unavailable());
            }
            return Future.succeededFuture(known(answer));
        });
    }

    /** The newest playlist of a rendition that holds what is wanted. */
    public Future<PlaylistVersion> playlist(String file, Wanted wanted) {
        Instant now = around.now();
        askedAt = now;
        if (around.waiting().get() >= around.config().mostWaiting()) {
            return Future.failedFuture(unavailable());
        }
        Feed feed = feeds.get(file);
        return feed == null
                ? index().compose(known -> feed(file)).compose(found -> get(found, wanted, now))
                : get(feed, wanted, now);
    }

    /** The same, if it is here. */
    public Optional<PlaylistVersion> present(String file, Wanted wanted) {
        askedAt = around.now();
        return Optional.ofNullable(feeds.get(file))
                .flatMap(Feed::current)
                .filter(version -> wanted.isIn(version.playlist()));
    }

    /** Whether one of the playlists tells of media of this name. */
    public boolean tellsOf(String media) {
        return feeds.values().stream().anyMatch(feed -> feed.tellsOf(media));
    }

    /** A whole segment, made of parts that lie here. */
    public Optional<OriginAnswer> segment(String file) {
        return feeds.values().stream()
                .flatMap(feed -> feed.segment(file).stream())
                .findFirst();
    }

    /** What was given last, however old: when the show is over, that is how it ends. */
    public Optional<Encoded> ended(String file) {
        return INDEX.equals(file)
                ? Optional.ofNullable(index)
                : Optional.ofNullable(feeds.get(file)).flatMap(Feed::current).map(PlaylistVersion::ended);
    }

    @Override
    public PlaylistWriter writer(OriginPlaylist seen) {
        PlaylistWriter mine =
                new PlaylistWriter(publication, Targets.of(seen, around.config().leastTarget()));
        return promised.compareAndSet(null, mine) ? mine : promised.get();
    }

    @Override
    public double partSeconds() {
        return promised.get().targets().partSeconds();
    }

    @Override
    public List<Report> reports(String file) {
        return feeds.entrySet().stream()
                .filter(other -> !other.getKey().equals(file))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(other -> other.getValue().latest().stream()
                        .map(playlist -> Report.of(other.getKey(), playlist, publication)))
                .toList();
    }

    @Override
    public void grown(Feed feed) {
        if (grownAt == null) {
            grownAt = around.now();
        }
        if (complete) {
            feed.show();
        } else if (feeds.values().stream().allMatch(Feed::hasGrown)
                || grownAt.plus(PATIENCE).isBefore(around.now())) {
            complete = true;
            feeds.values().stream().filter(Feed::hasGrown).forEach(Feed::show);
        }
    }

    /** Follows it no longer, keeps what was seen last. */
    void stop(ProblemException why) {
        stopped = why;
        stoppedAt = around.now();
        feeds.values().forEach(feed -> feed.stop(why));
    }

    /** When it was stopped, or null. */
    Instant stoppedAt() {
        return stoppedAt;
    }

    boolean isIdle(Instant now) {
        return askedAt.plus(around.config().idleAfter()).isBefore(now);
    }

    void expire(Instant now) {
        feeds.values().forEach(feed -> feed.expire(now));
    }

    private Future<PlaylistVersion> get(Feed feed, Wanted wanted, Instant now) {
        return feed.get(wanted, now.plus(around.config().deadline()));
    }

    private Future<Feed> feed(String file) {
        Feed feed = feeds.get(file);
        return feed == null ? Future.failedFuture(ProblemException.notFound("object")) : Future.succeededFuture(feed);
    }

    private Encoded known(OriginAnswer answer) {
        if (answer == given) {
            return index;
        }
        String renditions = MuxedIndex.of(answer.body().toString());
        Encoded text = new Encoded(renditions);
        index = text;
        given = answer;
        RENDITION
                .matcher(renditions)
                .results()
                .map(found -> found.group(1))
                .forEach(file -> feeds.computeIfAbsent(file, this::feedOf));
        ProblemException why = stopped;
        feeds.values().forEach(feed -> {
            if (why == null) {
                feed.start();
            } else {
                // Found only now: nobody else would send away who waits for it.
                feed.stop(why);
            }
        });
        return text;
    }

    private Feed feedOf(String file) {
        return new Feed(around, base, file, this);
    }

    private static ProblemException unavailable() {
        return new ProblemException(CommonProblem.UNAVAILABLE, "The picture is not there right now.");
    }
}
