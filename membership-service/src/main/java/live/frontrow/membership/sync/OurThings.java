package live.frontrow.membership.sync;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;

/** What is ours at Stripe: nothing else entitles anybody. Blocks. */
@Singleton
class OurThings {

    private static final String PRICES = """
            select price.stripe_id, price.id, plan.rank from price join plan on plan.id = price.plan
            where price.stripe_id is not null""";

    private final Database database;

    OurThings(Database database) {
        this.database = database;
    }

    /** The customer of that id, if we made it; else null. */
    Customer customer(String id) {
        return Rows.first(
                database.run("select person from customer where id = $1", id),
                row -> new Customer(id, row.getString("person")));
    }

    /** Our prices by Stripe's ids. */
    Map<String, OurPrice> prices() {
        return StreamSupport.stream(database.run(PRICES).spliterator(), false)
                .collect(Collectors.toMap(
                        row -> row.getString("stripe_id"),
                        row -> new OurPrice(row.getUUID("id"), row.getInteger("rank"))));
    }

    /** The checkouts that this person began with us. */
    Set<String> checkouts(String person) {
        return Set.copyOf(
                Rows.all(database.run("select id from checkout where person = $1", person), row -> row.getUUID("id")
                        .toString()));
    }

    /** A number that is higher than that of every question before. */
    long question() {
        return database.run("select nextval('fetch_number')").iterator().next().getLong(0);
    }

    /**
     * A price.
     *
     * @param id ours
     * @param tier rank of its plan
     */
    record OurPrice(UUID id, int tier) {}
}
