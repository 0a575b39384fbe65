package live.frontrow.membership.plan;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.id.Ids;

/** Plans and prices in the database. Blocks. */
@Singleton
class PlanRepository {

    private static final String READ = """
            select plan.*, price.id as price, price.period, price.amount, price.stripe_id,
                   price.archived_at is not null as price_archived
            from plan left join price on price.plan = plan.id
            where ($1::uuid is null or plan.id = $1)
            order by plan.rank, plan.created_at, plan.id, price.period, price.created_at desc""";

    private static final String ADD = """
            insert into plan (name, description, perks, trial_days, rank, id, currency)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String CHANGE = """
            update plan set version = version + 1, name = $1, description = $2, perks = $3, trial_days = $4, rank = $5
            where id = $6 and archived_at is null""";

    /** Who subscribed hears of another rank at once. */
    private static final String LOOK_AGAIN = """
            update member set look_again = now() where person in (
                select subscription.person from subscription join price on price.id = subscription.price
                join plan on plan.id = price.plan where plan.id = $1 and plan.rank <> $2)""";

    private static final String ARCHIVE =
            "update plan set version = version + 1, archived_at = now() where id = $1 and archived_at is null";

    private static final String END_PRICE = """
            update price set archived_at = now()
            where plan = $1 and period = $2 and amount <> $3 and archived_at is null""";

    private static final String ADD_PRICE = """
            insert into price (id, plan, period, amount) values ($1, $2, $3, $4)
            on conflict (plan, period) where archived_at is null do nothing""";

    private final Database database;

    PlanRepository(Database database) {
        this.database = database;
    }

    /** All plans, the lowest tier first. */
    List<Plan> all() {
        return plans(database.run(READ, (UUID) null));
    }

    /** The plan of that id, or null. */
    Plan find(UUID id) {
        List<Plan> found = plans(database.run(READ, id));
        return found.isEmpty() ? null : found.getFirst();
    }

    UUID add(PlanTerms terms) {
        UUID id = UUID.fromString(Ids.next());
        database.together(connection -> connection
                .preparedQuery(ADD)
                .execute(Database.tuple(
                        terms.name().strip(),
                        terms.description().strip(),
                        terms.perks().toArray(String[]::new),
                        terms.trialDays(),
                        terms.rank(),
                        id,
                        terms.currency()))
                .chain(() -> prices(connection, id, terms)));
        return id;
    }

    /** Changes what is said and, where an amount is another one, what is sold. */
    void change(UUID id, PlanTerms terms) {
        database.together(connection -> connection
                .preparedQuery(LOOK_AGAIN)
                .execute(Database.tuple(id, terms.rank()))
                .chain(() -> connection
                        .preparedQuery(CHANGE)
                        .execute(Database.tuple(
                                terms.name().strip(),
                                terms.description().strip(),
                                terms.perks().toArray(String[]::new),
                                terms.trialDays(),
                                terms.rank(),
                                id)))
                .chain(() -> prices(connection, id, terms)));
    }

    void archive(UUID id) {
        database.together(connection -> connection
                .preparedQuery(ARCHIVE)
                .execute(Database.tuple(id))
                .chain(() -> endPrice(connection, id, Period.MONTH, 0))
                .chain(() -> endPrice(connection, id, Period.YEAR, 0)));
    }

    void product(UUID plan, String product) {
        database.run("update plan set product = $2 where id = $1", plan, product);
    }

    void stripePrice(UUID price, String stripeId) {
        database.run("update price set stripe_id = $2 where id = $1", price, stripeId);
    }

    void synced(Plan plan) {
        database.run("update plan set synced_version = $2 where id = $1", plan.id(), plan.version());
    }

    private static Uni<?> prices(SqlConnection connection, UUID plan, PlanTerms terms) {
        return price(connection, plan, Period.MONTH, terms).chain(() -> price(connection, plan, Period.YEAR, terms));
    }

    private static Uni<?> price(SqlConnection connection, UUID plan, Period period, PlanTerms terms) {
        long amount = terms.amount(period);
        return endPrice(connection, plan, period, amount)
                .chain(() -> amount == 0
                        ? Uni.createFrom().nullItem()
                        : connection
                                .preparedQuery(ADD_PRICE)
                                .execute(Database.tuple(UUID.fromString(Ids.next()), plan, period.name(), amount)));
    }

    private static Uni<RowSet<Row>> endPrice(SqlConnection connection, UUID plan, Period period, long unless) {
        return connection.preparedQuery(END_PRICE).execute(Database.tuple(plan, period.name(), unless));
    }

    private static List<Plan> plans(RowSet<Row> rows) {
        Map<UUID, List<Row>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>())
                .add(row));
        return grouped.values().stream().map(PlanRows::plan).toList();
    }
}
