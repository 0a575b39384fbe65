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
import live.frontrow.gateway.security.MediaHeaders;

/** Sends what a good token opens, or why there is nothing, on the event loop of the connection. */
@Singleton
final class EdgeReply {

    private static final String REQUESTS = "frontrow.edge.requests";

    private static final String NO_REASON = "none";

    /** From here on it is our fault, not the viewer's. */
    private static final int OUR_FAULT = 500;

    /** Instead of the moment (ns) from which on somebody waits. */
    private static final long AT_ONCE = 0;

    private static final long UNTOLD = 1;

    private final Vertx vertx;
    private final ViewerSessions viewers;
    private final Counter served;
    private final Counter refused;
    private final Counter failed;
    private final Counter hits;
    private final Counter undecoded;
    private final MeterRegistry metrics;

    EdgeReply(Vertx vertx, ViewerSessions viewers, MeterRegistry metrics) {
        this.vertx = vertx;
        this.viewers = viewers;
        this.served = metrics.counter(REQUESTS, "outcome", "served");
        this.refused = metrics.counter(REQUESTS, "outcome", "refused");
        this.failed = metrics.counter(REQUESTS, "outcome", "failed");
        count(metrics, CommonProblem.INTERNAL, NO_REASON);
        this.hits = Counter.builder("frontrow.edge.hits")
                .description("Answers that were there at once")
                .register(metrics);
        this.undecoded = Counter.builder("frontrow.edge.undecoded")
                .description("Requests of which only the path was new on their connection, and was all that was read")
                .register(metrics);
        this.metrics = metrics;
    }

    /** What a viewer with this token asks for; to be called on the connection's event loop. */
    void send(RoutingContext context, PlaybackToken token, Future<EdgeAnswer> answer) {
        send(context, answer.onSuccess(good -> seen(token)), answer.isComplete() ? AT_ONCE : System.nanoTime());
    }

    /** Counts what was sent at once to a viewer with this token by other means. */
    void hit(PlaybackToken token) {
        hits.increment();
        served(token);
    }

    /** Counts a request that the decoder did not need to see. */
    void undecoded() {
        undecoded.increment();
    }

    /** Counts what was sent to a viewer with this token by other means. */
    void served(PlaybackToken token) {
        served.increment();
        seen(token);
    }

    /** What a cache before us asks for: how long this one took is nothing that others should be told. */
    void send(RoutingContext context, Future<EdgeAnswer> answer) {
        send(context, answer, UNTOLD);
    }

    /** Answers at once, or as soon as what is waited for is there; to be called on the connection's event loop. */
    private void send(RoutingContext context, Future<EdgeAnswer> answer, long asked) {
        ContextInternal own = (ContextInternal) vertx.getOrCreateContext();
        answer.onComplete(done -> {
            // From memory it is there at once; what MediaMTX gave came on the event loop of whoever asked first.
            if (own.nettyEventLoop().inEventLoop()) {
                finish(context, done, asked);
            } else {
                own.runOnContext(now -> finish(context, done, asked));
            }
        });
    }

    void refuse(RoutingContext context, Throwable why) {
        ProblemType type = why instanceof ProblemException problem ? problem.type() : CommonProblem.INTERNAL;
        Object reason =
                why instanceof ProblemException problem ? problem.members().get("reason") : null;
        (type.status() < OUR_FAULT ? refused : failed).increment();
        count(metrics, type, reason == null ? NO_REASON : reason.toString()).increment();
        MediaHeaders.put(context.response());
        ProblemAnswer.send(context, why);
    }

    private static Counter count(MeterRegistry metrics, ProblemType type, String reason) {
        return metrics.counter("frontrow.edge.refused", "problem", type.id(), "reason", reason);
    }

    private void seen(PlaybackToken token) {
        if (token.counted()) {
            viewers.seen(token.session(), token.show(), token.viewer());
        }
    }

    private void finish(RoutingContext context, AsyncResult<EdgeAnswer> answer, long asked) {
        if (answer.succeeded()) {
            served.increment();
            if (asked == AT_ONCE) {
                hits.increment();
                ServerTiming.hit(context.request());
            } else if (asked != UNTOLD) {
                ServerTiming.waited(context.request(), System.nanoTime() - asked);
            }
            answer.result().write(context.request());
        } else {
            refuse(context, answer.cause());
        }
    }
}
