package live.frontrow.gateway.vod;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.security.MediaHeaders;

/**
 * {@code GET /vod/{show}/…}: the token first, on each request, then everything else. {@code GET /clips/{clip}/…}: without a token, what
 * vod-service says that everybody may watch.
 */
@Singleton
final class VodRoute {

    private static final String SCOPE = "replay";

    private final Vertx vertx;
    private final PlaybackGate gate;
    private final Replays replays;
    private final MediaReply media;

    VodRoute(Vertx vertx, PlaybackGate gate, Replays replays, MediaReply media) {
        this.vertx = vertx;
        this.gate = gate;
        this.replays = replays;
        this.media = media;
    }

    void register(@Observes Router router) {
        router.route("/vod/*").handler(this::handle);
        router.route("/clips/*").handler(this::handle);
    }

    private void handle(RoutingContext context) {
        MediaHeaders.put(context.response());
        Optional<VodRequest> request = VodRequest.parse(context.request().path());
        if (request.isEmpty()) {
            ProblemAnswer.send(context, CommonProblem.INVALID_INPUT, "This is not the name of a playlist or of media.");
        } else if (!readable(context.request().method(), request.get())) {
            ProblemAnswer.send(context, CommonProblem.METHOD_NOT_ALLOWED, "Media can only be read.");
        } else {
            Context own = vertx.getOrCreateContext();
            opened(context, request.get())
                    .onComplete(opened -> own.runOnContext(now -> answer(context, request.get(), opened)));
        }
    }

    /** The head alone is there of playlists: object storage signs for one method. */
    private static boolean readable(HttpMethod method, VodRequest request) {
        return method == HttpMethod.GET || (method == HttpMethod.HEAD && request.isPlaylist());
    }

    private Future<?> opened(RoutingContext context, VodRequest request) {
        return request.closedShow()
                .<Future<?>>map(show -> gate.open(context.request(), show, SCOPE))
                .orElseGet(Future::succeededFuture);
    }

    private void answer(RoutingContext context, VodRequest request, AsyncResult<?> opened) {
        Future<Void> answered = opened.failed()
                ? Future.failedFuture(opened.cause())
                : request.isPlaylist()
                        ? replays.playlist(request).compose(playlist -> send(context, playlist))
                        : replays.address(request).compose(address -> media.send(context, request, address));
        answered.onFailure(failure -> ProblemAnswer.send(context, failure));
    }

    private static Future<Void> send(RoutingContext context, Replays.Playlist playlist) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return Future.succeededFuture();
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/vnd.apple.mpegurl")
                .putHeader(HttpHeaders.CACHE_CONTROL, playlist.cacheControl());
        if (context.request().method() == HttpMethod.HEAD) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH, Integer.toString(playlist.text().length()));
            return response.end();
        }
        return response.end(playlist.text());
    }
}
