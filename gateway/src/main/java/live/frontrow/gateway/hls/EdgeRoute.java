package live.frontrow.gateway.hls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.audience.ViewerSessions;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.problem.ProblemAnswer;

/** {@code GET /live/{show}/{file}}: token first, then everything else. */
@Singleton
final class EdgeRoute {

    private static final String SCOPE = "live";

    private final Vertx vertx;
    private final PlaybackGate gate;
    private final Edge edge;
    private final ViewerSessions viewers;
    private final Counter served;
    private final Counter refused;

    EdgeRoute(Vertx vertx, PlaybackGate gate, Edge edge, ViewerSessions viewers, MeterRegistry metrics) {
        this.vertx = vertx;
        this.gate = gate;
        this.edge = edge;
        this.viewers = viewers;
        this.served = metrics.counter("frontrow.edge.requests", "outcome", "served");
        this.refused = metrics.counter("frontrow.edge.requests", "outcome", "refused");
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
        answer(context, request.get());
    }

    private void answer(RoutingContext context, EdgeRequest request) {
        ContextInternal own = (ContextInternal) vertx.getOrCreateContext();
        gate.open(context.request(), request.show(), SCOPE)
                .compose(token -> blocking(context, request)
                        .compose(blocking -> edge.answer(request, blocking))
                        .onSuccess(answer -> viewers.seen(token.session(), token.show(), token.viewer())))
                .onComplete(answer -> {
                    // From memory it is there at once; what MediaMTX gave came on the event loop of whoever asked
                    // first.
                    if (own.nettyEventLoop().inEventLoop()) {
                        finish(context, answer);
                    } else {
                        own.runOnContext(now -> finish(context, answer));
                    }
                });
    }

    private static Future<Blocking> blocking(RoutingContext context, EdgeRequest request) {
        if (!request.isPlaylist()) {
            return Future.succeededFuture(Blocking.NONE);
        }
        return Blocking.parse(context.request().params())
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(
                        ProblemException.invalid("_HLS_msn", "must be one number, as all directives")));
    }

    private void finish(RoutingContext context, AsyncResult<EdgeAnswer> answer) {
        if (answer.succeeded()) {
            served.increment();
            answer.result().write(context.request());
        } else {
            refused.increment();
            ProblemAnswer.send(context, answer.cause());
        }
    }
}
