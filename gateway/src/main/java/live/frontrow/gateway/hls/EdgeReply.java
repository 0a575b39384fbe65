package live.frontrow.gateway.hls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.gateway.audience.ViewerSessions;
import live.frontrow.gateway.playback.PlaybackToken;
import live.frontrow.gateway.problem.ProblemAnswer;

/** Sends what a good token opens, or why there is nothing, on the event loop of the connection. */
@Singleton
final class EdgeReply {

    private final Vertx vertx;
    private final ViewerSessions viewers;
    private final Counter served;
    private final MeterRegistry metrics;

    EdgeReply(Vertx vertx, ViewerSessions viewers, MeterRegistry metrics) {
        this.vertx = vertx;
        this.viewers = viewers;
        this.served = metrics.counter("frontrow.edge.requests", "outcome", "served");
        this.metrics = metrics;
    }

    /** What a viewer with this token asks for; to be called on the connection's event loop. */
    void send(RoutingContext context, PlaybackToken token, Future<EdgeAnswer> answer) {
        send(context, answer.onSuccess(good -> seen(token)));
    }

    /** Counts what was sent to a viewer with this token by other means. */
    void served(PlaybackToken token) {
        served.increment();
        seen(token);
    }

    /** Answers at once, or as soon as what is waited for is there; to be called on the connection's event loop. */
    void send(RoutingContext context, Future<EdgeAnswer> answer) {
        ContextInternal own = (ContextInternal) vertx.getOrCreateContext();
        answer.onComplete(done -> {
            // From memory it is there at once; what MediaMTX gave came on the event loop of whoever asked first.
            if (own.nettyEventLoop().inEventLoop()) {
                finish(context, done);
            } else {
                own.runOnContext(now -> finish(context, done));
            }
        });
    }

    void refuse(RoutingContext context, Throwable why) {
        ProblemType type = why instanceof ProblemException problem ? problem.type() : CommonProblem.INTERNAL;
        metrics.counter("frontrow.edge.refusals", "problem", type.id()).increment();
        EdgeAnswer.guard(context.response());
        ProblemAnswer.send(context, why);
    }

    private void seen(PlaybackToken token) {
        viewers.seen(token.session(), token.show(), token.viewer());
    }

    private void finish(RoutingContext context, AsyncResult<EdgeAnswer> answer) {
        if (answer.succeeded()) {
            served.increment();
            answer.result().write(context.request());
        } else {
            refuse(context, answer.cause());
        }
    }
}
