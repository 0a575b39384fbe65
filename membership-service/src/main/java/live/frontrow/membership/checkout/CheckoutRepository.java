package live.frontrow.membership.checkout;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.id.Ids;

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
            insert into checkout (id, person, price) values ($1, $2, $3)
            on conflict (person) where state = 'OPEN' do nothing""";

    private final Database database;

    CheckoutRepository(Database database) {
        this.database = database;
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

    /** Begins one; null when another is just being begun. */
    UUID begin(String person, UUID price) {
        UUID id = UUID.fromString(Ids.next());
        return database.run(BEGIN, id, person, price).rowCount() == 1 ? id : null;
    }

    void session(UUID id, String session) {
        database.run("update checkout set session = $2 where id = $1", id, session);
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
