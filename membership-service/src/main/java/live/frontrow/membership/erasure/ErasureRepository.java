package live.frontrow.membership.erasure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.ErasureDone;

/** Erasures in the database. What gives a {@link Uni} belongs to the current Panache transaction, the rest blocks. */
@Singleton
class ErasureRepository {

    private static final String RUNNING = "select cast(id as text) from erasure where person = :person";

    /** In this order, as whoever asks Stripe locks them. */
    private static final String CUSTOMER = "select id from customer where person = :person for update";

    private static final String MEET = "insert into member (person) values (:person) on conflict do nothing";

    private static final String VERSION = "select version from member where person = :person for update";

    private static final String DONE = """
            insert into erasure_part (erasure, service, erased_at)
            select id, :service, :at from erasure where id = cast(:erasure as uuid) on conflict do nothing""";

    private final Database database;

    ErasureRepository(Database database) {
        this.database = database;
    }

    /** The erasure of this person that is under way, or null. */
    Uni<UUID> running(String person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RUNNING, String.class)
                        .setParameter("person", person)
                        .getSingleResultOrNull())
                .map(id -> id == null ? null : UUID.fromString(id));
    }

    /**
     * Has whoever changes something about the person's membership, or begins to buy one, wait until this transaction ends.
     *
     * @return version of the membership; null of somebody unknown
     */
    Uni<Long> lock(String person) {
        return Panache.getSession().chain(session -> session.createNativeQuery(CUSTOMER, String.class)
                .setParameter("person", person)
                .getSingleResultOrNull()
                .chain(() -> session.createNativeQuery(MEET)
                        .setParameter("person", person)
                        .executeUpdate())
                .chain(met -> session.createNativeQuery(VERSION, Long.class)
                        .setParameter("person", person)
                        .getSingleResultOrNull()
                        .map(version -> met == 1 ? null : version)));
    }

    Uni<Void> done(ErasureDone done) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DONE)
                        .setParameter("service", done.service())
                        .setParameter("at", Rows.parameter(done.at()))
                        .setParameter("erasure", done.erasure())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** When it was asked for; null when there is none of that id. */
    Instant askedAt(UUID erasure) {
        return Rows.first(
                database.run("select asked_at from erasure where id = $1", erasure), row -> Rows.time(row, "asked_at"));
    }

    /** Services that know nothing any more, and since when. */
    Map<String, Instant> parts(UUID erasure) {
        return StreamSupport.stream(
                        database.run("select service, erased_at from erasure_part where erasure = $1", erasure)
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(row -> row.getString("service"), row -> Rows.time(row, "erased_at")));
    }
}
