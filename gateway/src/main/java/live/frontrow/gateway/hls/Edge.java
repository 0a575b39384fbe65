package live.frontrow.gateway.hls;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.show.ShowRegistry;

/** Answers a request for media that was found to be allowed. */
@Singleton
final class Edge {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final ShowRegistry shows;
    private final OriginCache origin;
    private final LastPlaylists lastPlaylists;
    private final EdgeConfig config;

    Edge(ShowRegistry shows, OriginCache origin, LastPlaylists lastPlaylists, EdgeConfig config) {
        this.shows = shows;
        this.origin = origin;
        this.lastPlaylists = lastPlaylists;
        this.config = config;
    }

    Future<EdgeAnswer> answer(EdgeRequest request, Blocking blocking) {
        StreamState show = shows.find(request.show()).orElse(null);
        if (show == null) {
            return failed(GatewayProblem.NOT_ON_AIR, "The show is not known here yet.");
        }
        if (show.status() == StreamStatus.ENDED) {
            return ended(show, request);
        }
        Optional<EdgeAnswer> remembered = remembered(show, request);
        if (remembered.isPresent()) {
            return Future.succeededFuture(remembered.get());
        }
        if (show.status() != StreamStatus.LIVE || show.originUrl() == null) {
            return failed(GatewayProblem.NOT_ON_AIR, "The picture comes back when the show goes on.");
        }
        return request.isPlaylist() ? playlist(show, request, blocking) : media(show, request);
    }

    private Future<EdgeAnswer> playlist(StreamState show, EdgeRequest request, Blocking wanted) {
        Blocking blocking = wanted;
        if (wanted.sequence() != null) {
            long publication = SequenceNumbers.publication(wanted.sequence());
            if (publication > show.publication()) {
                return failed(CommonProblem.UNAVAILABLE, "That publication is not known here yet.");
            }
            if (publication < show.publication()) {
                blocking = Blocking.NONE;
            }
        }
        return whole(show, request, blocking).compose(answer -> {
            if (!answer.ok()) {
                return Future.failedFuture(problem(answer.status()));
            }
            String playlist = PlaylistRewrite.number(answer.body().toString(), show.publication());
            lastPlaylists.keep(request, playlist);
            return Future.succeededFuture(EdgeAnswer.playlist(playlist));
        });
    }

    /** A player that slept asks for what has left the window, which MediaMTX refuses: it starts anew from the present. */
    private Future<OriginAnswer> whole(StreamState show, EdgeRequest request, Blocking blocking) {
        return fetch(show, request.file() + blocking.originQuery())
                .compose(answer -> answer.status() == BAD_REQUEST && !blocking.equals(Blocking.NONE)
                        ? fetch(show, request.file())
                        : Future.succeededFuture(answer));
    }

    private Future<EdgeAnswer> media(StreamState show, EdgeRequest request) {
        return fetch(show, request.file())
                .compose(answer -> answer.ok()
                        ? Future.succeededFuture(EdgeAnswer.media(answer, request.file()))
                        : Future.failedFuture(problem(answer.status())));
    }

    /** What a player still needs to finish playing although the publisher is gone. */
    private Optional<EdgeAnswer> remembered(StreamState show, EdgeRequest request) {
        return request.isPlaylist() || show.originUrl() == null
                ? Optional.empty()
                : origin.remembered(show.originUrl() + "/" + request.file())
                        .map(answer -> EdgeAnswer.media(answer, request.file()));
    }

    private Future<EdgeAnswer> ended(StreamState show, EdgeRequest request) {
        boolean justNow =
                show.endedAt() != null && Instant.now().isBefore(show.endedAt().plus(config.afterEnd()));
        Optional<EdgeAnswer> answer = justNow && request.isPlaylist()
                ? lastPlaylists.ended(request).map(EdgeAnswer::playlist)
                : remembered(show, request);
        return answer.map(Future::succeededFuture)
                .orElseGet(() -> failed(GatewayProblem.SHOW_OVER, "The show has ended."));
    }

    private Future<OriginAnswer> fetch(StreamState show, String file) {
        return origin.get(show.originUrl(), file).recover(failure -> {
            Log.warnf("MediaMTX does not answer [show=%s reason=%s]", show.id(), failure.getMessage());
            return failed(CommonProblem.UNAVAILABLE, "The picture is not there right now.");
        });
    }

    private static ProblemException problem(int status) {
        return switch (status) {
            case BAD_REQUEST ->
                new ProblemException(CommonProblem.INVALID_INPUT, "There is no such point to wait for.");
            case NOT_FOUND -> ProblemException.notFound("object");
            default -> new ProblemException(CommonProblem.UNAVAILABLE, "The picture is not there right now.");
        };
    }

    private static <T> Future<T> failed(ProblemType type, String detail) {
        return Future.failedFuture(new ProblemException(type, detail, Map.of()));
    }
}
