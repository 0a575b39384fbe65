package live.frontrow.stripe.billing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Page;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.http.Search;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/subscriptions} and {@code /v1/subscription_items}. */
final class SubscriptionApi {

    private static final String PATH = "/v1/subscriptions";
    private static final String ITEMS = "/v1/subscription_items";

    private final World world;
    private final Subscriptions subscriptions;
    private final Changes changes;
    private final Discounts discounts;

    SubscriptionApi(World world, Subscriptions subscriptions, Changes changes, Discounts discounts) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.discounts = discounts;
    }

    void routes(Routes routes) {
        routes.post(PATH, this::create)
                .add(
                        "GET",
                        PATH + "/search",
                        call -> Search.of(call, PATH + "/search", world.store().all("subscription")))
                .get(PATH + "/{id}", call -> find(call.id()))
                .post(PATH + "/{id}", call -> changes.apply(call, find(call.id())))
                .post(PATH + "/{id}/resume", call -> changes.resume(find(call.id())))
                .delete(PATH + "/{id}", this::cancel)
                .add("GET", PATH, this::list)
                .get(ITEMS + "/{id}", call -> item(call.id()))
                .list(ITEMS, call -> Renewals.items(find(call.required("subscription"))).stream());
    }

    private ObjectNode list(Call call) {
        String status = call.text("status");
        Stream<Resource> all = call.has("customer")
                ? world.store().of("subscription", call.text("customer"))
                : world.store().all("subscription");
        return Page.of(
                call,
                PATH,
                all.filter(Filter.created(call))
                        .filter(subscription -> "all".equals(status)
                                || (status == null
                                        ? !subscription.has("status", "canceled")
                                        : isIn(subscription, status)))
                        .filter(subscription -> !call.has("price")
                                || Renewals.items(subscription).stream()
                                        .anyMatch(item -> item.has("price.id", call.text("price")))));
    }

    private static boolean isIn(Resource subscription, String status) {
        return "ended".equals(status)
                ? List.of("canceled", "incomplete_expired").contains(subscription.text("status"))
                : subscription.has("status", status);
    }

    private Resource create(Call call) {
        String id = call.required("customer");
        Resource customer =
                world.store().find("customer", id).orElseThrow(() -> ApiException.unknown("customer", "customer", id));
        if (!customer.has("invoice_settings.default_payment_method") && !call.has("trial_period_days")) {
            throw ApiException.invalid(
                    "resource_missing",
                    null,
                    "This customer has no attached payment source or default payment method.");
        }
        return subscriptions.begin(Orders.of(world, discounts, call, customer, "items"));
    }

    private Resource cancel(Call call) {
        Resource subscription = find(call.id());
        if (subscription.has("status", "canceled")) {
            throw ApiException.missing("subscription", "id", call.id());
        }
        for (String detail : List.of("comment", "feedback")) {
            if (call.has("cancellation_details." + detail)) {
                subscription.set("cancellation_details." + detail, call.text("cancellation_details." + detail));
            }
        }
        return subscriptions.end(subscription, "cancellation_requested");
    }

    private Resource item(String id) {
        return world.store()
                .all("subscription")
                .flatMap(subscription -> Renewals.items(subscription).stream())
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiException.missing("subscription_item", "id", id));
    }

    private Resource find(String id) {
        return world.store().find("subscription", id).orElseThrow(() -> ApiException.missing("subscription", "id", id));
    }
}
