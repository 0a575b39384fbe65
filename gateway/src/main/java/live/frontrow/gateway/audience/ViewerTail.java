package live.frontrow.gateway.audience;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ViewerSession;
import live.frontrow.common.tail.TailFrom;
import live.frontrow.common.tail.TopicTail;

/** Reads what all gateways report; a restarted one begins with the window, so that its numbers are right at once. */
@Singleton
final class ViewerTail {

    private final TopicTail tails;
    private final ViewerCounts counts;
    private final Vertx vertx;

    ViewerTail(TopicTail tails, ViewerCounts counts, Vertx vertx) {
        this.tails = tails;
        this.counts = counts;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        tails.start(
                "viewers",
                Set.of(EventType.VIEWER_SESSIONS),
                TailFrom.back(ViewerCounts.WINDOW),
                fact -> counts.apply((ViewerSession) fact.data()));
        vertx.setPeriodic(ViewerCounts.WINDOW.toMillis(), timer -> counts.sweep());
    }
}
