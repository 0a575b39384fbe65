package live.frontrow.gateway.vod;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.playback.PlaybackToken;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.security.MediaHeaders;

/**
 * {@code GET /vod/{show}/…}: the token first, on each request, then everything else; a segment only if the token opens its window, as
 * vod-service knows it. {@code GET /clips/{clip}/…}: without a token, what vod-service says that everybody may watch.
 */
@Singleton
final class VodRoute {

    private final Vertx vertx;
    private final PlaybackGate gate;
    private final Replays replays;
    private final MediaReply media;
    private final CdnVod cdn;
    private final MediaCount count;

    VodRoute(Vertx vertx, PlaybackGate gate, Replays replays, MediaReply media, CdnVod cdn, MediaCount count) {
        this.vertx = vertx;
        this.gate = gate;
        this.replays = replays;
        this.media = media;
        this.cdn = cdn;
        this.count = count;
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

    /** The token; none where nobody needs one. */
    private Future<Optional<PlaybackToken>> opened(RoutingContext context, VodRequest request) {
        return request.closedShow()
                .filter(show -> !cdn.isAsked(context.request(), request))
                .map(show ->
                        gate.open(context.request(), show, request.scopes()).map(Optional::of))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private void answer(RoutingContext context, VodRequest request, AsyncResult<Optional<PlaybackToken>> opened) {
        Future<Void> answered = opened.failed()
                ? Future.failedFuture(opened.cause())
                : request.isPlaylist()
                        ? replays.playlist(request)
                                .compose(playlist -> send(context, request, opened.result(), playlist))
                        : replays.place(request).compose(place -> send(context, request, opened.result(), place));
        answered.onComplete(answer -> count.answered(context, answer))
                .onFailure(failure -> ProblemAnswer.send(context, failure));
    }

    /** What has moved is another address, and another question. */
    private Future<Void> send(
            RoutingContext context, VodRequest request, Optional<PlaybackToken> token, Replays.Place place) {
        if (place.address() == null) {
            return context.response()
                    .setStatusCode(307)
                    .putHeader(HttpHeaders.LOCATION, cdn.moved(request, place.moved()))
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        }
        Optional<ProblemException> locked = token.flatMap(known -> locked(request, known, place));
        if (locked.isPresent()) {
            return Future.failedFuture(locked.get());
        }
        boolean shared = cdn.isAsked(context.request(), request);
        return media.send(context, request, place.address(), shared ? cdn.cacheControl() : request.cacheControl());
    }

    private static Optional<ProblemException> locked(VodRequest request, PlaybackToken token, Replays.Place place) {
        if (request.window().isPresent()) {
            return PlaybackGate.locked(token, request.window().getAsInt(), place.alone());
        }
        return request.showsAll() ? PlaybackGate.lockedAsAWhole(token) : Optional.empty();
    }

    private Future<Void> send(
            RoutingContext context, VodRequest request, Optional<PlaybackToken> token, Replays.Playlist playlist) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return Future.succeededFuture();
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/vnd.apple.mpegurl")
                .putHeader(HttpHeaders.CACHE_CONTROL, playlist.cacheControl());
        Buffer text = cdn.lead(context.request(), request, token, playlist.text());
        if (context.request().method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(text.length()));
            return response.end();
        }
        return response.end(text);
    }
}
