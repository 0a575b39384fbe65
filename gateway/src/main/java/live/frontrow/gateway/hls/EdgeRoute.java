package live.frontrow.gateway.hls;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.playback.PlaybackToken;

/** {@code GET /live/{show}/{file}}: token first, then everything else; CloudFront has checked cookies of its own. */
@Singleton
final class EdgeRoute {

    static final String SCOPE = "live";

    private final Vertx vertx;
    private final PlaybackGate gate;
    private final Edge edge;
    private final CdnEdge cdn;
    private final EdgeReply reply;

    EdgeRoute(Vertx vertx, PlaybackGate gate, Edge edge, CdnEdge cdn, EdgeReply reply) {
        this.vertx = vertx;
        this.gate = gate;
        this.edge = edge;
        this.cdn = cdn;
        this.reply = reply;
    }

    void register(@Observes Router router) {
        router.route("/live/*").handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET) {
            reply.refuse(context, new ProblemException(CommonProblem.METHOD_NOT_ALLOWED, "Media can only be read."));
            return;
        }
        Optional<EdgeRequest> request = EdgeRequest.parse(context.request().path());
        if (request.isEmpty()) {
            reply.refuse(
                    context,
                    new ProblemException(
                            CommonProblem.INVALID_INPUT, "This is not the name of a playlist or of media."));
            return;
        }
        if (cdn.isAsked(context.request(), request.get())) {
            reply.send(context, cdn.media(request.get()));
        } else {
            check(context, request.get());
        }
    }

    private void check(RoutingContext context, EdgeRequest request) {
        Context own = vertx.getOrCreateContext();
        gate.open(context.request(), request.show(), SCOPE)
                .compose(token -> cdn.check(request, token))
                .onComplete(token -> own.runOnContext(now -> answer(context, request, token)));
    }

    private void answer(RoutingContext context, EdgeRequest request, AsyncResult<PlaybackToken> token) {
        Optional<Blocking> blocking = Blocking.of(request, context.request().query());
        if (token.failed()) {
            reply.refuse(context, token.cause());
        } else if (blocking.isEmpty()) {
            reply.refuse(context, Blocking.odd());
        } else {
            reply.send(
                    context,
                    token.result(),
                    edge.answer(request, blocking.get())
                            .map(answer -> cdn.lead(context.request(), request, token.result(), answer)));
        }
    }
}
