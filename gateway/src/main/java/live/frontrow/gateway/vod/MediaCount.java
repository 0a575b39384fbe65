package live.frontrow.gateway.vod;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.ProblemException;

/**
 * Counts what players of replays and clips asked for. Metric: {@code frontrow.vod.requests} by {@code outcome}: {@code served},
 * {@code refused} (the viewer may not, or it is not there), {@code left} (the player went away meanwhile), {@code failed} (our fault).
 */
@Singleton
final class MediaCount {

    private static final String REQUESTS = "frontrow.vod.requests";

    /** From here on it is our fault, not the viewer's. */
    private static final int OUR_FAULT = 500;

    private final Counter served;
    private final Counter refused;
    private final Counter left;
    private final Counter failed;

    MediaCount(MeterRegistry metrics) {
        this.served = metrics.counter(REQUESTS, "outcome", "served");
        this.refused = metrics.counter(REQUESTS, "outcome", "refused");
        this.left = metrics.counter(REQUESTS, "outcome", "left");
        this.failed = metrics.counter(REQUESTS, "outcome", "failed");
    }

    /** To be called before the failure is told: that ends the response as well. */
    void answered(RoutingContext context, AsyncResult<Void> answer) {
        (answer.succeeded() ? served : failure(context, answer.cause())).increment();
    }

    private Counter failure(RoutingContext context, Throwable why) {
        if (why instanceof ProblemException problem && problem.type().status() < OUR_FAULT) {
            return refused;
        }
        return context.response().closed() ? left : failed;
    }
}
