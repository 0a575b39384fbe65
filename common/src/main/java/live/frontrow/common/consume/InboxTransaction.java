package live.frontrow.common.consume;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.inbox.Inbox;
import live.frontrow.common.log.LogKeys;

/** Runs a handler and its inbox row in one transaction, on a Vert.x context of its own. Blocks. */
@Singleton
class InboxTransaction {

    private static final Duration DATABASE_AT_MOST = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final Instance<Pool> pool;

    InboxTransaction(Inbox inbox, Instance<Pool> pool) {
        this.inbox = inbox;
        this.pool = pool;
    }

    /** Has the effect of {@code event} unless it was had before; {@code keys} are those of log lines about it. */
    void run(EventHandler handler, Event event, Map<String, String> keys) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> {
            keys.forEach(LogKeys::put);
            return Panache.withTransaction(() -> effect(handler, event));
        });
    }

    /** Whether a failure may be the event's fault, because the database itself answers. */
    boolean databaseAnswers() {
        try {
            pool.get().query("select 1").execute().await().atMost(DATABASE_AT_MOST);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Uni<Void> effect(EventHandler handler, Event event) {
        if (!handler.remembersEvents()) {
            return handler.handle(event);
        }
        return inbox.firstTime(handler.name(), event.id())
                .chain(first -> first ? handler.handle(event) : Uni.createFrom().voidItem());
    }
}
