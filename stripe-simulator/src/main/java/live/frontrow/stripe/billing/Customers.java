package live.frontrow.stripe.billing;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Page;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.http.Search;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/customers}. */
public final class Customers {

    private static final String PATH = "/v1/customers";
    private static final List<String> TEXTS = List.of("email", "name", "description", "phone", "tax_exempt");
    private static final int PREFIX = 8;

    private final World world;
    private final Cards cards;
    private Consumer<Resource> end = subscription -> {};

    /** Customers of an account. */
    public Customers(World world, Cards cards) {
        this.world = world;
        this.cards = cards;
    }

    /** How the subscriptions of a customer end who is deleted. */
    void end(Consumer<Resource> how) {
        end = how;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.post(PATH, this::create)
                .add(
                        "GET",
                        PATH + "/search",
                        call -> Search.of(call, PATH + "/search", world.store().all("customer")))
                .get(
                        PATH + "/{id}/payment_methods/{pm}",
                        call -> cards.find(call.names().get(1)))
                .add(
                        "GET",
                        PATH + "/{id}/payment_methods",
                        call -> Page.of(
                                call,
                                PATH + "/" + call.id() + "/payment_methods",
                                world.store().of("payment_method", call.id())))
                .get(PATH + "/{id}", call -> find(call.id()))
                .post(PATH + "/{id}", this::update)
                .delete(PATH + "/{id}", this::delete)
                .list(PATH, call -> world.store()
                        .all("customer")
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "email")));
    }

    /** A customer that a page makes. */
    public Resource create(String email) {
        return world.create(prefixed().set("email", email), "customer.created");
    }

    private Resource create(Call call) {
        Resource customer = prefixed();
        apply(call, customer);
        world.create(customer, "customer.created");
        if (call.has("payment_method")) {
            cards.attach(cards.find(call.text("payment_method")), customer);
        }
        return customer;
    }

    private Resource prefixed() {
        Resource customer = world.draft("customer");
        String id = customer.id();
        return customer.set("invoice_prefix", id.substring(id.length() - PREFIX).toUpperCase(Locale.ROOT));
    }

    private Resource update(Call call) {
        return world.change(find(call.id()), "customer.updated", customer -> apply(call, customer));
    }

    private void apply(Call call, Resource customer) {
        TEXTS.stream().filter(call::says).forEach(name -> customer.set(name, call.text(name)));
        if (call.has("invoice_settings.default_payment_method")) {
            customer.set(
                    "invoice_settings.default_payment_method",
                    cards.find(call.text("invoice_settings.default_payment_method"))
                            .id());
        }
        Metadata.merge(call, customer);
    }

    private Resource delete(Call call) {
        Resource customer = find(call.id());
        world.store()
                .of("subscription", customer.id())
                .filter(subscription -> !subscription.has("ended_at"))
                .toList()
                .forEach(end);
        world.store().remove(customer);
        world.tell("customer.deleted", customer);
        return new Resource(customer.json().objectNode())
                .set("id", customer.id())
                .set("object", "customer")
                .set("deleted", true);
    }

    private Resource find(String id) {
        return world.store().find("customer", id).orElseThrow(() -> ApiException.missing("customer", "id", id));
    }
}
