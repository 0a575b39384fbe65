package live.frontrow.membership.move;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.membership.plan.Period;

/** Moves in the database. Blocks. */
@Singleton
class MoveRepository {

    /** Subscriptions that go on, at a price of the plan that was replaced by another. */
    private static final String OLD = """
            from subscription
            join price older on older.id = subscription.price and older.archived_at is not null
            join price newer on newer.plan = older.plan and newer.period = older.period and newer.archived_at is null
            left join price_move move on move.subscription = subscription.id and move.older = older.id and move.newer = newer.id
            where older.plan = $1 and subscription.status in ('TRIALING', 'ACTIVE', 'PAST_DUE')
              and subscription.cancel_at is null and coalesce(move.state, '') <> 'DONE'
            """;

    private static final String COUNT = """
            select older.period, count(*) as members, count(*) filter (where move.state = 'WAITING') as moving,
                   count(*) filter (where move.state = 'FAILED') as failed
            """ + OLD + "group by older.period order by older.period";

    private static final String BEGIN = """
            insert into price_move (subscription, older, newer)
            select subscription.id, older.id, newer.id
            """ + OLD + """
             and older.period = $2
            on conflict (subscription) do update
            set older = excluded.older, newer = excluded.newer, state = 'WAITING', period_end = null,
                attempts = 0, next_at = now()""";

    private static final String NEXT = """
            select move.subscription, move.newer, older.stripe_id as older_at_stripe, newer.stripe_id as newer_at_stripe,
                   move.attempts
            from price_move move join price older on older.id = move.older join price newer on newer.id = move.newer
            where move.state = 'WAITING' and move.next_at <= now() and newer.archived_at is null order by move.next_at limit 1""";

    private static final String STILL = " where subscription = $1 and newer = $2 and state = 'WAITING'";

    private static final String DONE = "update price_move set state = 'DONE', period_end = $3" + STILL;

    private static final String AGAIN =
            "update price_move set attempts = attempts + $3, next_at = now() + make_interval(secs => $4)" + STILL;

    private static final String FAIL = "update price_move set state = 'FAILED'" + STILL;

    private static final String DROP = "delete from price_move" + STILL;

    private final Database database;

    MoveRepository(Database database) {
        this.database = database;
    }

    OldPrices count(UUID plan) {
        return new OldPrices(Rows.all(
                database.run(COUNT, plan),
                row -> new OldPrices.Group(
                        Period.valueOf(row.getString("period")),
                        row.getLong("members"),
                        row.getLong("moving"),
                        row.getLong("failed"))));
    }

    /** Everybody of the plan who pays an older price that often is to be moved. */
    void begin(UUID plan, Period period) {
        database.run(BEGIN, plan, period.name());
    }

    /** What waits longest, or null. */
    Move next() {
        return Rows.first(
                database.run(NEXT),
                row -> new Move(
                        row.getString("subscription"),
                        row.getUUID("newer"),
                        row.getString("older_at_stripe"),
                        row.getString("newer_at_stripe"),
                        row.getInteger("attempts")));
    }

    /** The older price is paid until {@code periodEnd}. */
    void done(Move move, Instant periodEnd) {
        database.run(DONE, move.subscription(), move.newer(), Rows.parameter(periodEnd));
    }

    /** Later; {@code counted}: as a failure after some of which it is given up. */
    void again(Move move, boolean counted, Duration pause) {
        database.run(AGAIN, move.subscription(), move.newer(), counted ? 1 : 0, pause.toMillis() / 1000.0);
    }

    void fail(Move move) {
        database.run(FAIL, move.subscription(), move.newer());
    }

    void drop(Move move) {
        database.run(DROP, move.subscription(), move.newer());
    }
}
