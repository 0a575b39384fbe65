package live.frontrow.chat.ban;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.common.outbox.Outbox;

/** Bans people from the channel and takes them back; each change is told in the transaction that makes it. */
@Singleton
public class Bans {

    private static final String SOURCE = "/chat-service";

    /** The new version; no row when nothing changes. */
    private static final String CHANGE = """
            insert into ban (person, version, banned, actor, reason, at)
            select :person, (select version + 1 from ban_floor), :banned, :actor, cast(:reason as text), :at
            where :banned or exists (select from ban where person = :person)
            on conflict (person) do update
            set version = ban.version + 1, banned = excluded.banned, actor = excluded.actor,
                reason = excluded.reason, at = excluded.at
            where ban.banned <> excluded.banned
            returning version""";

    private final Outbox outbox;
    private final Vertx vertx;

    Bans(Outbox outbox, Vertx vertx) {
        this.outbox = outbox;
        this.vertx = vertx;
    }

    /** Bans {@code person}, or lifts the ban; done when the database has it. The same again changes nothing. */
    public CompletionStage<Void> change(String person, boolean banned, String actor, String reason) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> Panache.withTransaction(() -> take(person, banned, actor, reason))
                .subscribe()
                .with(done::complete, done::completeExceptionally));
        return done;
    }

    private Uni<Void> take(String person, boolean banned, String actor, String reason) {
        // As precise as the database keeps it, so that event and row say the same.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHANGE, Long.class)
                        .setParameter("person", person)
                        .setParameter("banned", banned)
                        .setParameter("actor", actor)
                        .setParameter("reason", reason)
                        .setParameter("at", now)
                        .getSingleResultOrNull())
                .chain(version -> version == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(Event.now(
                                EventType.PERSON_BLOCKED,
                                SOURCE,
                                person,
                                new PersonBlocked(person, version, banned, now))));
    }
}
