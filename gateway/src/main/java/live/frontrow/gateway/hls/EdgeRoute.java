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
import live.frontrow.gateway.problem.ProblemAnswer;

/** {@code GET /live/{show}/{file}}: token first, then everything else. */
@Singleton
final class EdgeRoute {

    static final String SCOPE = "live";

    private final Vertx vertx;
    private final PlaybackGate gate;
    private final EdgeReply reply;

    EdgeRoute(Vertx vertx, PlaybackGate gate, EdgeReply reply) {
        this.vertx = vertx;
        this.gate = gate;
        this.reply = reply;
    }

    void register(@Observes Router router) {
        router.route("/live/*").handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET) {
            ProblemAnswer.send(context, CommonProblem.METHOD_NOT_ALLOWED, "Media can only be read.");
            return;
        }
        Optional<EdgeRequest> request = EdgeRequest.parse(context.request().path());
        if (request.isEmpty()) {
            ProblemAnswer.send(context, CommonProblem.INVALID_INPUT, "This is not the name of a playlist or of media.");
            return;
        }
        Context own = vertx.getOrCreateContext();
        gate.open(context.request(), request.get().show(), SCOPE)
                .onComplete(token -> own.runOnContext(now -> answer(context, request.get(), token)));
    }

    private void answer(RoutingContext context, EdgeRequest request, AsyncResult<PlaybackToken> token) {
        Optional<Blocking> blocking = Blocking.of(request, context.request().query());
        if (token.failed()) {
            reply.refuse(context, token.cause());
        } else if (blocking.isEmpty()) {
            reply.refuse(context, ProblemException.invalid("_HLS_msn", "must be one number, as all directives"));
        } else {
            reply.send(context, request, blocking.get(), token.result());
        }
    }
}
