package live.frontrow.gateway.hls;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.link.PlayLinks;
import live.frontrow.gateway.playback.PlaybackToken;
import live.frontrow.gateway.problem.ProblemAnswer;

/** {@code GET /play/{link}/{file}}: the same as {@link EdgeRoute} for players that keep no cookies. */
@Singleton
final class PlayRoute {

    private final Vertx vertx;
    private final PlayLinks links;
    private final Edge edge;
    private final EdgeReply reply;

    PlayRoute(Vertx vertx, PlayLinks links, Edge edge, EdgeReply reply) {
        this.vertx = vertx;
        this.links = links;
        this.edge = edge;
        this.reply = reply;
    }

    /** Failures end here as well: whoever else reports one says the whole address. */
    void register(@Observes Router router) {
        router.route(PlayRequest.START + "*")
                .handler(this::handle)
                .failureHandler(context -> ProblemAnswer.send(context, context.failure()));
    }

    private void handle(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET) {
            ProblemAnswer.send(context, CommonProblem.METHOD_NOT_ALLOWED, "Media can only be read.");
            return;
        }
        PlayRequest.parse(context.request().path())
                .ifPresentOrElse(
                        request -> check(context, request),
                        () -> ProblemAnswer.send(
                                context,
                                CommonProblem.INVALID_INPUT,
                                "This is not the name of a playlist or of media under a link."));
    }

    private void check(RoutingContext context, PlayRequest request) {
        Context own = vertx.getOrCreateContext();
        links.open(
                        request.link(),
                        EdgeRoute.SCOPE,
                        context.request().remoteAddress().hostAddress())
                .onComplete(token -> own.runOnContext(now -> answer(context, request.file(), token)));
    }

    private void answer(RoutingContext context, String file, AsyncResult<PlaybackToken> token) {
        if (token.failed()) {
            reply.refuse(context, token.cause());
            return;
        }
        // CloudFront's folders need cookies: here the media comes from us.
        EdgeRequest wanted = new EdgeRequest(token.result().show(), null, file);
        Blocking.of(wanted, context.request().query())
                .ifPresentOrElse(
                        blocking -> reply.send(context, token.result(), edge.answer(wanted, blocking)),
                        () -> reply.refuse(context, Blocking.odd()));
    }
}
