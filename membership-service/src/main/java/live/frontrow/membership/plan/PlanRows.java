package live.frontrow.membership.plan;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/** Plans out of rows that hold a plan and one of its prices each. */
final class PlanRows {

    private PlanRows() {}

    static Plan plan(List<Row> rows) {
        List<Price> prices = rows.stream()
                .filter(row -> row.getUUID("price") != null)
                .map(PlanRows::price)
                .toList();
        Row row = rows.getFirst();
        PlanTerms terms = new PlanTerms(
                row.getString("name"),
                row.getString("description"),
                List.of(row.getArrayOfStrings("perks")),
                row.getString("currency"),
                row.getInteger("trial_days"),
                row.getInteger("rank"),
                sold(prices, Period.MONTH),
                sold(prices, Period.YEAR));
        return new Plan(
                row.getUUID("id"),
                terms,
                row.getLong("version"),
                row.getLong("synced_version"),
                row.getString("product"),
                row.getOffsetDateTime("archived_at") != null,
                prices);
    }

    private static Price price(Row row) {
        return new Price(
                row.getUUID("price"),
                Period.valueOf(row.getString("period")),
                row.getLong("amount"),
                row.getString("stripe_id"),
                row.getBoolean("price_archived"));
    }

    private static long sold(List<Price> prices, Period period) {
        return prices.stream()
                .filter(price -> price.period() == period && !price.archived())
                .mapToLong(Price::amount)
                .findFirst()
                .orElse(0);
    }
}
