package live.frontrow.gateway.audience;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks every second which viewing sessions are due. */
@Singleton
final class ViewerTimer {

    private static final long EVERY_MILLIS = 1_000;

    private final Vertx vertx;
    private final ViewerSessions sessions;

    ViewerTimer(Vertx vertx, ViewerSessions sessions) {
        this.vertx = vertx;
        this.sessions = sessions;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> sessions.report());
    }
}
