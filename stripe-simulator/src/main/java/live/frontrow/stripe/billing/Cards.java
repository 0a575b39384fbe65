package live.frontrow.stripe.billing;

import java.util.Map;
import java.util.Optional;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Payment methods: cards, of which only the last four digits exist at all. */
public final class Cards {

    private static final String PATH = "/v1/payment_methods";
    private static final String DEFAULT = "invoice_settings.default_payment_method";

    /** Ids that stand for Stripe's test cards (docs.stripe.com/testing). */
    private static final Map<String, String> TEST_CARDS =
            Map.of("pm_card_visa", "4242", "pm_card_chargeCustomerFail", Declines.NEVER_PAYS);

    private final World world;

    /** Cards of an account's customers. */
    public Cards(World world) {
        this.world = world;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.get(PATH + "/{id}", call -> find(call.id())).post(PATH + "/{id}/attach", this::attach);
    }

    /** A new card of a customer, with which they pay from now on. */
    public Resource add(Resource customer, String lastFour) {
        return attach(world.draft("payment_method").set("card.last4", lastFour), customer);
    }

    /** Makes it the customer's, and the one that is charged. */
    Resource attach(Resource card, Resource customer) {
        world.create(card.set("customer", customer.id()), "payment_method.attached");
        world.change(customer, "customer.updated", changed -> changed.set(DEFAULT, card.id()));
        return card;
    }

    /** The card that is charged for a subscription of this customer. */
    Optional<Resource> of(Resource customer) {
        return Optional.ofNullable(customer.text(DEFAULT))
                .flatMap(id -> world.store().find("payment_method", id));
    }

    Resource find(String id) {
        if (TEST_CARDS.containsKey(id)) {
            return world.draft("payment_method").set("card.last4", TEST_CARDS.get(id));
        }
        return world.store()
                .find("payment_method", id)
                .orElseThrow(() -> ApiException.missing("PaymentMethod", "payment_method", id));
    }

    private Resource attach(Call call) {
        String id = call.required("customer");
        Resource customer =
                world.store().find("customer", id).orElseThrow(() -> ApiException.unknown("customer", "customer", id));
        return attach(find(call.id()), customer);
    }
}
