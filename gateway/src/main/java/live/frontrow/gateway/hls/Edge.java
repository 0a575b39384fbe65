package live.frontrow.gateway.hls;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.gateway.hls.live.Broadcast;
import live.frontrow.gateway.hls.live.Broadcasts;
import live.frontrow.gateway.hls.live.PlaylistVersion;
import live.frontrow.gateway.hls.live.Wanted;
import live.frontrow.gateway.hls.origin.OriginAnswer;
import live.frontrow.gateway.hls.origin.OriginCache;
import live.frontrow.gateway.hls.playlist.SequenceNumbers;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.show.ShowRegistry;

/** Answers a request for media that was found to be allowed. */
@Singleton
final class Edge {

    private static final int NOT_FOUND = 404;

    private final ShowRegistry shows;
    private final Broadcasts broadcasts;
    private final OriginCache origin;
    private final EdgeConfig config;

    Edge(ShowRegistry shows, Broadcasts broadcasts, OriginCache origin, EdgeConfig config) {
        this.shows = shows;
        this.broadcasts = broadcasts;
        this.origin = origin;
        this.config = config;
    }

    Future<EdgeAnswer> answer(EdgeRequest request, Blocking blocking) {
        StreamState show = shows.find(request.show()).orElse(null);
        if (show == null) {
            return failed(GatewayProblem.NOT_ON_AIR, "The show is not known here yet.");
        }
        // What a player still needs to finish playing although the publisher is gone.
        Optional<EdgeAnswer> remembered = remembered(show, request);
        if (remembered.isPresent()) {
            return Future.succeededFuture(remembered.get());
        }
        if (show.status() == StreamStatus.ENDED) {
            return ended(show, request);
        }
        if (show.status() != StreamStatus.LIVE || show.originUrl() == null) {
            return failed(GatewayProblem.NOT_ON_AIR, "The picture comes back when the show goes on.");
        }
        return request.isPlaylist() ? playlist(show, request, blocking) : media(show, request);
    }

    /** What lies here, or nothing when the whole answer takes more than that. */
    Optional<EdgeAnswer> hit(EdgeRequest request, Blocking blocking) {
        StreamState show = shows.find(request.show()).orElse(null);
        if (show == null) {
            return Optional.empty();
        }
        if (!request.isPlaylist()) {
            return remembered(show, request);
        }
        return show.status() == StreamStatus.LIVE && show.originUrl() != null && publicationsAhead(show, blocking) <= 0
                ? broadcasts
                        .of(show)
                        .present(request.file(), wanted(show, blocking))
                        .map(version -> answer(version, blocking))
                : Optional.empty();
    }

    private Future<EdgeAnswer> playlist(StreamState show, EdgeRequest request, Blocking blocking) {
        Broadcast broadcast = broadcasts.of(show);
        if (request.isIndex()) {
            return broadcast.index().map(text -> EdgeAnswer.playlist(text, Instant.now()));
        }
        long ahead = publicationsAhead(show, blocking);
        // One more, and the events may just not be here yet.
        if (ahead > 1) {
            return failed(CommonProblem.INVALID_INPUT, "There is no such point to wait for.");
        }
        if (ahead > 0) {
            return failed(CommonProblem.UNAVAILABLE, "That publication is not known here yet.");
        }
        return broadcast
                .playlist(request.file(), wanted(show, blocking))
                .map(version -> answer(version, blocking))
                .recover(failure -> endedMeanwhile(request, failure));
    }

    /** Who waits when a show ends learns it from the playlist. */
    private Future<EdgeAnswer> endedMeanwhile(EdgeRequest request, Throwable failure) {
        return shows.find(request.show())
                .filter(show -> show.status() == StreamStatus.ENDED)
                .map(show -> ended(show, request))
                .orElseGet(() -> Future.failedFuture(failure));
    }

    private static long publicationsAhead(StreamState show, Blocking blocking) {
        return blocking.sequence() == null ? 0 : SequenceNumbers.publication(blocking.sequence()) - show.publication();
    }

    /** Who waits for something of an earlier publication gets what there is now. */
    private static Wanted wanted(StreamState show, Blocking blocking) {
        return blocking.sequence() == null || publicationsAhead(show, blocking) < 0
                ? Wanted.NOTHING
                : new Wanted(SequenceNumbers.atOrigin(blocking.sequence()), blocking.part());
    }

    private static EdgeAnswer answer(PlaylistVersion version, Blocking blocking) {
        return EdgeAnswer.playlist(blocking.skip() ? version.delta() : version.whole(), version.at());
    }

    private Future<EdgeAnswer> media(StreamState show, EdgeRequest request) {
        boolean told = broadcasts
                .last(show.id())
                .filter(broadcast -> broadcast.tellsOf(request.file()))
                .isPresent();
        Future<OriginAnswer> asked = told
                ? origin.get(show.originUrl(), request.file())
                : origin.unannounced(show.originUrl(), request.file());
        return asked.recover(failure -> {
                    if (!(failure instanceof RejectedExecutionException)) {
                        Log.warnf("MediaMTX does not answer [show=%s reason=%s]", show.id(), failure.getMessage());
                    }
                    return failed(CommonProblem.UNAVAILABLE, "The picture is not there right now.");
                })
                .compose(answer -> answer.ok()
                        ? Future.succeededFuture(EdgeAnswer.media(answer))
                        : Future.failedFuture(problem(answer)));
    }

    private Optional<EdgeAnswer> remembered(StreamState show, EdgeRequest request) {
        return request.isPlaylist() || show.originUrl() == null
                ? Optional.empty()
                : origin.remembered(show.originUrl(), request.file())
                        .or(() -> broadcasts.last(show.id()).flatMap(last -> last.segment(request.file())))
                        .map(EdgeAnswer::media);
    }

    private Future<EdgeAnswer> ended(StreamState show, EdgeRequest request) {
        boolean justNow =
                show.endedAt() != null && Instant.now().isBefore(show.endedAt().plus(config.afterEnd()));
        return (justNow && request.isPlaylist() ? broadcasts.last(show.id()) : Optional.<Broadcast>empty())
                .flatMap(last -> last.ended(request.file()))
                .map(text -> Future.succeededFuture(EdgeAnswer.playlist(text, Instant.now())))
                .orElseGet(() -> failed(GatewayProblem.SHOW_OVER, "The show has ended."));
    }

    private static ProblemException problem(OriginAnswer answer) {
        return answer.status() == NOT_FOUND
                ? ProblemException.notFound("object")
                : new ProblemException(CommonProblem.UNAVAILABLE, "The picture is not there right now.");
    }

    private static <T> Future<T> failed(ProblemType type, String detail) {
        return Future.failedFuture(new ProblemException(type, detail, Map.of()));
    }
}
