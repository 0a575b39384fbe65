package live.frontrow.chat.moderator;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ModeratorChanged;
import live.frontrow.common.outbox.Outbox;

/** Puts people on the list of moderators and takes them off; each change is told in the transaction that makes it. */
@Singleton
class Appointments {

    private static final String SOURCE = "/chat-service";

    /** The new version, which is taken when the row is locked; no row when there are too many. */
    private static final String ADD = """
            insert into moderator (person, name) select :person, :name
            where exists (select from moderator where person = :person) or (select count(*) from moderator) < :most
            on conflict (person) do update set name = excluded.name
            returning nextval('moderator_version')""";

    private static final String SINCE = "select added_at from moderator where person = :person";

    /** The same; no row for whoever is none. */
    private static final String REMOVE =
            "delete from moderator where person = :person returning nextval('moderator_version')";

    private static final String REMOVE_OLD =
            "delete from moderator where person = :person and added_at <= :until returning nextval('moderator_version')";

    private final Outbox outbox;

    Appointments(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Null when there are {@code most} already. */
    Uni<ModeratorView> add(String person, String name, int most) {
        return Panache.withTransaction(
                () -> change(ADD, Map.of("person", person, "name", name, "most", most), person, true)
                        .chain(changed ->
                                changed ? view(person, name) : Uni.createFrom().nullItem()));
    }

    Uni<Void> remove(String person) {
        return Panache.withTransaction(() -> change(REMOVE, Map.of("person", person), person, false))
                .replaceWithVoid();
    }

    /** The same of an appointment that was made until then, in the current Panache transaction. */
    Uni<Void> remove(String person, Instant until) {
        return change(REMOVE_OLD, Map.of("person", person, "until", Rows.parameter(until)), person, false)
                .replaceWithVoid();
    }

    /** Has Kafka forget whether somebody who is on the list no more ever was, in the current Panache transaction. */
    Uni<Void> forget(String person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SINCE, Instant.class)
                        .setParameter("person", person)
                        .getSingleResultOrNull())
                .chain(since -> since == null
                        ? outbox.forget(EventType.MODERATOR_CHANGED, person)
                        : Uni.createFrom().voidItem());
    }

    /** Whether there was something to change. */
    private Uni<Boolean> change(String sql, Map<String, Object> parameters, String person, boolean moderator) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, Long.class);
                    parameters.forEach(query::setParameter);
                    return query.getSingleResultOrNull();
                })
                .chain(version -> version == null
                        ? Uni.createFrom().item(false)
                        : tell(person, version, moderator).replaceWith(true));
    }

    private Uni<Void> tell(String person, long version, boolean moderator) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return outbox.append(Event.now(
                EventType.MODERATOR_CHANGED, SOURCE, person, new ModeratorChanged(person, version, moderator, now)));
    }

    private static Uni<ModeratorView> view(String person, String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SINCE, Instant.class)
                        .setParameter("person", person)
                        .getSingleResult())
                .map(since -> new ModeratorView(person, name, since));
    }
}
