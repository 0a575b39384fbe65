package live.frontrow.gateway.hls.live;

import io.quarkus.logging.Log;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.impl.ContextInternal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.hls.origin.OriginAnswer;
import live.frontrow.gateway.hls.origin.OriginCache;
import live.frontrow.gateway.hls.playlist.Calendar;
import live.frontrow.gateway.hls.playlist.OriginPlaylist;
import live.frontrow.gateway.hls.playlist.OriginPlaylistParser;
import live.frontrow.gateway.hls.playlist.Part;
import live.frontrow.gateway.hls.playlist.PlaylistWriter;

/**
 * Follows one rendition as a player does: waits at MediaMTX for the next part, without a pause, and fetches the parts
 * before anybody asks. Whoever watches gets what lies here; MediaMTX sees one player.
 */
final class Feed {

    /** After a failure, and when an answer brings nothing new. */
    private static final long PAUSE_MILLIS = 200;

    private final Surroundings around;
    private final Context loop;
    private final String base;
    private final String file;
    private final Siblings siblings;
    private final Waiters waiters;

    private final Calendar calendar = new Calendar();
    private final Assembly assembly;
    private Set<String> fetched = Set.of();
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile OriginPlaylist latest;
    private volatile Set<String> names = Set.of();
    private volatile PlaylistVersion current;
    private volatile ProblemException stopped;

    /**
     * @param base address of the publication at MediaMTX
     * @param file name of the playlist there
     */
    Feed(Surroundings around, String base, String file, Siblings siblings) {
        this.around = around;
        // Not the context of the request that happens to come first, only its event loop.
        this.loop = ((ContextInternal) around.vertx().getOrCreateContext()).unwrap();
        this.base = base;
        this.file = file;
        this.siblings = siblings;
        this.assembly = new Assembly(around.origin(), base);
        this.waiters = new Waiters(around.vertx(), around.waiting());
    }

    /** Once, however often it is called. */
    void start() {
        if (started.compareAndSet(false, true)) {
            loop.runOnContext(now -> ask(""));
        }
    }

    /** Nothing new comes; those who wait are told why. */
    void stop(ProblemException why) {
        stopped = why;
        waiters.refuse(why);
    }

    Optional<PlaylistVersion> current() {
        return Optional.ofNullable(current);
    }

    /** The newest playlist that holds what is wanted, at once or when it is there. */
    Future<PlaylistVersion> get(Wanted wanted, Instant deadline) {
        PlaylistVersion version = current;
        if (version != null) {
            if (wanted.isIn(version.playlist())) {
                return Future.succeededFuture(version);
            }
            if (wanted.isTooFar(version.playlist(), siblings.partSeconds())) {
                return Future.failedFuture(
                        new ProblemException(CommonProblem.INVALID_INPUT, "There is no such point to wait for."));
            }
        }
        Future<PlaylistVersion> coming = waiters.add(wanted, deadline);
        // It may have come, or ended, in between.
        PlaylistVersion newer = current;
        if (newer != null && newer != version) {
            waiters.wake(newer);
        }
        ProblemException why = stopped;
        if (why != null) {
            waiters.refuse(why);
        }
        return coming;
    }

    /** Whether the newest playlist tells of media of this name. */
    boolean tellsOf(String media) {
        return names.contains(media);
    }

    /** A whole segment, made of parts that lie here. */
    Optional<OriginAnswer> segment(String uri) {
        return assembly.segment(uri);
    }

    /** Sends away who has waited too long. */
    void expire(Instant now) {
        waiters.expire(now, new ProblemException(CommonProblem.UNAVAILABLE, "Nothing new has come for a while."));
    }

    private void ask(String directives) {
        if (stopped == null) {
            around.origin()
                    .playlist(base, file, directives)
                    .onComplete(answer -> loop.runOnContext(now -> take(answer)));
        }
    }

    private void take(AsyncResult<OriginAnswer> answer) {
        if (stopped != null) {
            return;
        }
        Optional<OriginPlaylist> news = news(answer);
        // What was asked for may have left the window: only a question for the present is always answered.
        if (news.isPresent()) {
            ask("?_HLS_msn=" + news.get().openSequence() + "&_HLS_part="
                    + news.get().open().size());
        } else {
            around.vertx().setTimer(PAUSE_MILLIS, timer -> ask(""));
        }
    }

    /** What an answer brings that is new, given to whoever waits for it. */
    private Optional<OriginPlaylist> news(AsyncResult<OriginAnswer> answer) {
        if (answer.failed() || !answer.result().ok()) {
            return Optional.empty();
        }
        try {
            Optional<OriginPlaylist> news = Optional.of(
                            OriginPlaylistParser.parse(answer.result().body().toString()))
                    .filter(this::isNew);
            news.ifPresent(this::publish);
            return news;
        } catch (RuntimeException e) {
            // Whatever MediaMTX said, the next question has to be asked.
            Log.warnf(e, "MediaMTX gave a playlist that is none [%s/%s]", base, file);
            return Optional.empty();
        }
    }

    private boolean isNew(OriginPlaylist playlist) {
        return latest == null
                || playlist.openSequence() > latest.openSequence()
                || playlist.openSequence() == latest.openSequence()
                        && playlist.open().size() > latest.open().size();
    }

    private void publish(OriginPlaylist news) {
        OriginPlaylist playlist = calendar.date(news);
        latest = playlist;
        names = playlist.names();
        assembly.learn(playlist);
        siblings.grown(this);
        prefetch(playlist);
    }

    boolean hasGrown() {
        return latest != null;
    }

    Optional<OriginPlaylist> latest() {
        return Optional.ofNullable(latest);
    }

    /** Gives the latest to whoever asks, and to those who waited for it. */
    synchronized void show() {
        OriginPlaylist playlist = latest;
        PlaylistWriter writer = siblings.writer(playlist);
        current = new PlaylistVersion(playlist, writer, siblings.reports(file), around.now());
        waiters.wake(current);
    }

    /** Parts near the end, and the one that comes next: MediaMTX answers when it is whole. */
    private void prefetch(OriginPlaylist playlist) {
        Set<String> wanted = new HashSet<>();
        playlist.segments().getLast().parts().stream().map(Part::uri).forEach(wanted::add);
        playlist.open().stream().map(Part::uri).forEach(wanted::add);
        if (playlist.hint() != null) {
            wanted.add(playlist.hint());
        }
        OriginCache origin = around.origin();
        wanted.stream()
                .filter(uri -> !fetched.contains(uri) || origin.isAbsent(base, uri))
                .forEach(uri -> origin.announced(base, uri));
        fetched = wanted;
    }
}
