package live.frontrow.gateway.session;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Removes sessions that are over; until then they are merely not found. */
@Singleton
final class SessionCleaner {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final SessionRepository repository;

    SessionCleaner(Vertx vertx, SessionRepository repository) {
        this.vertx = vertx;
        this.repository = repository;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> repository
                .deleteOver()
                .onFailure(failure -> Log.warnf("Sessions that are over stay for now: %s", failure.getMessage())));
    }
}
