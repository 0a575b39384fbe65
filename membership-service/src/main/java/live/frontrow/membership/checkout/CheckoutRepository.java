package live.frontrow.membership.checkout;

import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.id.Ids;
import live.frontrow.membership.member.Standings;

/** Checkouts that were begun. Blocks. */
@Singleton
class CheckoutRepository {

    private static final String RUNNING = """
            select count(*) from subscription
            where person = $1 and status in ('TRIALING', 'ACTIVE', 'PAST_DUE', 'UNPAID', 'PAUSED')
              and (cancel_at is null or cancel_at > now())""";

    /** One without a session that is younger than any answer of Stripe's is being opened this moment. */
    private static final String OPEN = """
            select id, session from checkout
            where person = $1 and state = 'OPEN'
              and (session is not null or created_at < now() - interval '30 seconds')""";

    private static final String BEGIN = """
            insert into checkout (id, person, price)
            select :id, :person, :price where exists (select from customer where person = :person)
            on conflict (person) where state = 'OPEN' do nothing""";

    private final Database database;
    private final Standings standings;
    private final BeingErased erased;

    CheckoutRepository(Database database, Standings standings, BeingErased erased) {
        this.database = database;
        this.standings = standings;
        this.erased = erased;
    }

    /** The offer of a price; null when there is none. */
    Offer offer(UUID price) {
        return Rows.first(database.run(Offer.READ, price), Offer::of);
    }

    /** Whether the person has a subscription that goes on. */
    boolean subscribed(String person) {
        return count(RUNNING, person) > 0;
    }

    List<Open> open(String person) {
        return Rows.all(database.run(OPEN, person), row -> new Open(row.getUUID("id"), row.getString("session")));
    }

    /** Begins one, of whoever is not being erased meanwhile; null when another is just being begun. */
    UUID begin(String person, UUID price) {
        UUID id = UUID.fromString(Ids.next());
        int begun = database.transaction(() -> standings
                .in(person)
                .chain(() -> erased.check(person))
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", id)
                        .setParameter("person", person)
                        .setParameter("price", price)
                        .executeUpdate()));
        return begun == 1 ? id : null;
    }

    /** Keeps Stripe's session of one; false when that is not open any more. */
    boolean session(UUID id, String session) {
        return database.run("update checkout set session = $2 where id = $1 and state = 'OPEN'", id, session)
                        .rowCount()
                == 1;
    }

    void expired(UUID id) {
        database.run("update checkout set state = 'EXPIRED' where id = $1 and state = 'OPEN'", id);
    }

    private long count(String sql, String person) {
        return database.run(sql, person).iterator().next().getLong(0);
    }

    /**
     * A checkout whose end is not known.
     *
     * @param session Stripe's, or null when Stripe was never reached
     */
    record Open(UUID id, String session) {}
}
