package live.frontrow.membership.checkout;

import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerSearchParams;
import jakarta.inject.Singleton;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.membership.stripe.StripeAccount;

/** The person as Stripe's customer: found by our id, never by an e-mail address that somebody typed. Blocks. */
@Singleton
class Customers {

    private static final String KEEP =
            "insert into customer (person, id) values ($1, $2) on conflict (person) do update set person = $1 returning id";

    private static final String REPLACE = "update customer set id = $3, fetched = 0 where person = $1 and id = $2";

    private final Database database;
    private final StripeAccount stripe;

    Customers(Database database, StripeAccount stripe) {
        this.database = database;
        this.stripe = stripe;
    }

    /** Stripe's id of the person; null when they never began to buy anything. */
    String known(String person) {
        return Rows.first(
                database.run("select id from customer where person = $1", person), row -> row.getString("id"));
    }

    /** The same, made when there is none. */
    String of(String person) {
        String known = known(person);
        if (known != null) {
            return known;
        }
        String id = found(person);
        return database.run(KEEP, person, id == null ? create(person, "customer-" + person) : id)
                .iterator()
                .next()
                .getString("id");
    }

    /** Another one instead of one that is gone at Stripe: deleted in the Dashboard, and its subscriptions with it. */
    String instead(String person, String gone) {
        String id = create(person, "customer-" + person + "-instead-" + gone);
        database.run(REPLACE, person, gone, id);
        return known(person);
    }

    /** One that we made, and did not write down, longer ago than Stripe remembers idempotency keys. */
    private String found(String person) {
        String id = person.replace("\\", "\\\\").replace("'", "\\'");
        CustomerSearchParams query = CustomerSearchParams.builder()
                .setQuery("metadata['userId']:'" + id + "'")
                .setLimit(1L)
                .build();
        return stripe.now(client -> client.v1().customers().search(query).getData().stream()
                .filter(customer -> person.equals(customer.getMetadata().get("userId")))
                .map(com.stripe.model.Customer::getId)
                .findFirst()
                .orElse(null));
    }

    private String create(String person, String idempotencyKey) {
        CustomerCreateParams wanted =
                CustomerCreateParams.builder().putMetadata("userId", person).build();
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        return stripe.now(client -> client.v1().customers().create(wanted, once).getId());
    }
}
