package live.frontrow.membership.money;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;

/** Adds up what is in the database. Blocks. */
@Singleton
class MoneyRepository {

    private static final String CURRENCY =
            "select currency from plan order by archived_at is not null, rank, created_at limit 1";

    private static final String OTHERS = """
            select paid.currency from movement paid where not paid.back
            union
            select plan.currency from member join price on price.id = member.price join plan on plan.id = price.plan
            where member.active
            except select $1
            order by 1""";

    private static final String MEMBERS = """
            select count(*) filter (where state in ('ACTIVE', 'ENDING')) as paying,
                   count(*) filter (where state = 'TRIALING') as trialing,
                   count(*) filter (where state = 'PAST_DUE') as failing,
                   count(*) filter (where state = 'ENDING') as ending,
                   count(*) filter (where state = 'COMPLIMENTARY') as complimentary
            from member where active""";

    private static final String TIERS = """
            select plan.id, plan.name,
                   count(*) filter (where price.period = 'MONTH') as month,
                   count(*) filter (where price.period = 'YEAR') as year
            from member join price on price.id = member.price join plan on plan.id = price.plan
            where member.active group by plan.id order by plan.rank, plan.created_at""";

    private static final String RECURRING = """
            select coalesce(sum(case price.period when 'YEAR' then price.amount / 12.0 else price.amount end), 0)::bigint
            from member join price on price.id = member.price join plan on plan.id = price.plan
            where member.active and member.state in ('ACTIVE', 'PAST_DUE') and plan.currency = $1""";

    private static final String MONTHS = """
            with months as (
                select generate_series(0, $2::int - 1) as back),
            theirs as (
                select subscription.* from subscription
                join price on price.id = subscription.price join plan on plan.id = price.plan where plan.currency = $1),
            spans as (
                select date_trunc('month', now() at time zone 'UTC') - make_interval(months => back) as month from months)
            select to_char(month, 'YYYY-MM') as name,
                (select count(*) from theirs where started_at at time zone 'UTC' >= month
                    and started_at at time zone 'UTC' < month + interval '1 month'
                    and status not in ('INCOMPLETE', 'INCOMPLETE_EXPIRED')) as began,
                (select count(*) from theirs where ended_at at time zone 'UTC' >= month
                    and ended_at at time zone 'UTC' < month + interval '1 month'
                    and status <> 'INCOMPLETE_EXPIRED') as lost,
                coalesce(sum(amount) filter (where not back), 0)::bigint as gross,
                coalesce(sum(fee), 0)::bigint as fees,
                coalesce(-sum(amount) filter (where back), 0)::bigint as refunds
            from spans left join movement on movement.created_at at time zone 'UTC' >= month
                and movement.created_at at time zone 'UTC' < month + interval '1 month' and movement.currency = $1
                and exists (select from movement paid where paid.charge = movement.charge and not paid.back)
            group by month order by month desc""";

    private final Database database;

    MoneyRepository(Database database) {
        this.database = database;
    }

    /** The plans' currency; euros while there is no plan. */
    String currency() {
        String currency = Rows.first(database.run(CURRENCY), row -> row.getString("currency"));
        return currency == null ? "eur" : currency;
    }

    /** Currencies beside that one in which something came in, or somebody pays. */
    List<String> others(String currency) {
        return Rows.all(database.run(OTHERS, currency), row -> row.getString("currency"));
    }

    Money.Members members() {
        return Rows.first(
                database.run(MEMBERS),
                row -> new Money.Members(
                        row.getLong("paying"),
                        row.getLong("trialing"),
                        row.getLong("failing"),
                        row.getLong("ending"),
                        row.getLong("complimentary")));
    }

    List<Money.Tier> tiers() {
        return Rows.all(
                database.run(TIERS),
                row -> new Money.Tier(
                        row.getUUID("id"), row.getString("name"), row.getLong("month"), row.getLong("year")));
    }

    long recurring(String currency) {
        return database.run(RECURRING, currency).iterator().next().getLong(0);
    }

    List<Money.Month> months(String currency, int count) {
        return Rows.all(database.run(MONTHS, currency, count), MoneyRepository::month);
    }

    private static Money.Month month(Row row) {
        return Money.Month.of(
                row.getString("name"),
                row.getLong("began"),
                row.getLong("lost"),
                row.getLong("gross"),
                row.getLong("fees"),
                row.getLong("refunds"));
    }
}
