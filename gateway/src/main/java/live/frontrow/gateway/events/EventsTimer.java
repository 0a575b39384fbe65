package live.frontrow.gateway.events;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Heartbeats and viewer numbers, on the clock. */
@Singleton
final class EventsTimer {

    private final Vertx vertx;
    private final ShowListeners listeners;
    private final EventsConfig config;

    EventsTimer(Vertx vertx, ShowListeners listeners, EventsConfig config) {
        this.vertx = vertx;
        this.listeners = listeners;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.heartbeat().toMillis(), timer -> listeners.beat());
        vertx.setPeriodic(config.viewersEvery().toMillis(), timer -> listeners.tellViewers());
    }
}
