package live.frontrow.stripe.portal;

import java.io.IOException;
import live.frontrow.stripe.billing.Billing;
import live.frontrow.stripe.billing.Declines;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Exchange;
import live.frontrow.stripe.http.Server;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /p/session/{session}}: what the customer does there. */
public final class PortalPage implements Server.Handler {

    /** Below which path it is. */
    public static final String PATH = "/p/session/";

    private final World world;
    private final PortalSessions sessions;
    private final Billing billing;
    private final PortalView view;

    /** The page of these sessions. */
    public PortalPage(World world, PortalSessions sessions, Billing billing) {
        this.world = world;
        this.sessions = sessions;
        this.billing = billing;
        this.view = new PortalView(world);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String id = exchange.path().substring(PATH.length());
        if ("GET".equals(exchange.method())) {
            exchange.page(200, world.locked(() -> show(id, "")));
            return;
        }
        Resource form = exchange.form();
        String said = world.locked(() -> act(sessions.find(id), form));
        String next = world.locked(() -> sessions.find(id)).text("flow.after_completion.redirect.return_url");
        if (said.isEmpty() && next != null) {
            exchange.redirect(next);
        } else {
            exchange.page(200, world.locked(() -> show(id, said)));
        }
    }

    /** Answers what went wrong; empty: nothing. */
    private String act(Resource session, Resource form) {
        Resource features = sessions.configuration(session);
        String action = String.valueOf(form.text("action"));
        try {
            switch (action) {
                case "card", "card-that-declines" ->
                    card(session, "card".equals(action) ? "4242" : Declines.NEVER_PAYS);
                case "cancel" -> cancel(own("subscription", session, form), features);
                case "keep" -> billing.changes().cancelAtPeriodEnd(own("subscription", session, form), false);
                case "switch" ->
                    billing.changes()
                            .switchTo(
                                    own("subscription", session, form),
                                    offered(features, form.text("price")),
                                    features.text("features.subscription_update.proration_behavior"));
                case "pay" -> {
                    return billing.invoices().tryAgain(own("invoice", session, form)) ? "" : "Your card was declined.";
                }
                default -> {
                    return "There is no such action.";
                }
            }
        } catch (ApiException e) {
            return e.getMessage();
        }
        return "";
    }

    private void card(Resource session, String lastFour) {
        Resource customer =
                world.store().find("customer", session.text("customer")).orElseThrow();
        billing.cards().add(customer, lastFour);
    }

    private void cancel(Resource subscription, Resource configuration) {
        if (configuration.has("features.subscription_cancel.mode", "immediately")) {
            billing.subscriptions().end(subscription, "cancellation_requested");
        } else {
            billing.changes().cancelAtPeriodEnd(subscription, true);
        }
    }

    private Resource offered(Resource configuration, String price) {
        return view.offers(configuration)
                .filter(offer -> offer.id().equals(price))
                .findFirst()
                .orElseThrow(() -> ApiException.unknown("price", "price", price));
    }

    /** Nobody reaches what is another customer's. */
    private Resource own(String object, Resource session, Resource form) {
        String id = String.valueOf(form.text(object));
        return world.store()
                .find(object, id)
                .filter(found -> found.has("customer", session.text("customer")))
                .orElseThrow(() -> ApiException.missing(object, object, id));
    }

    private String show(String id, String problem) {
        Resource session = sessions.find(id);
        return view.page(session, sessions.configuration(session), problem);
    }
}
