package live.frontrow.stripe.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.stripe.billing.Renewals;
import live.frontrow.stripe.http.Html;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** What the portal shows. */
final class PortalView {

    private final World world;

    PortalView(World world) {
        this.world = world;
    }

    String page(Resource session, Resource configuration, String problem) {
        String customer = session.text("customer");
        String subscriptions = world.store()
                .of("subscription", customer)
                .filter(subscription -> !subscription.has("ended_at"))
                .map(subscription -> subscription(subscription, configuration))
                .collect(Collectors.joining());
        String open = world.store()
                .of("invoice", customer)
                .filter(invoice -> invoice.has("status", "open"))
                .map(this::invoice)
                .collect(Collectors.joining());
        String back = session.text("return_url");
        return Html.page(
                "Your subscription",
                "<h1>Your subscription</h1>" + Html.alert(problem)
                        + (subscriptions.isEmpty() ? "<p>You have none.</p>" : subscriptions)
                        + open
                        + card(customer)
                        + (back == null ? "" : "<p><a href=\"" + Html.escape(back) + "\">Return</a></p>"));
    }

    /** Prices that the configuration names. */
    Stream<Resource> offers(Resource configuration) {
        List<String> named = new ArrayList<>();
        configuration
                .parts("features.subscription_update.products")
                .forEach(product -> named.addAll(product.words("prices")));
        return world.store()
                .all("price")
                .filter(price -> price.is("active") && price.has("recurring.interval"))
                .filter(price -> named.contains(price.id()));
    }

    private String subscription(Resource subscription, Resource configuration) {
        Resource price = Renewals.price(Renewals.items(subscription).getFirst());
        boolean ends = subscription.has("cancel_at");
        StringBuilder section = new StringBuilder("<section><h2>%s · %s</h2><p>%s</p><form method=\"post\">"
                .formatted(Html.escape(product(price)), Html.price(price), state(subscription)));
        section.append("<input type=\"hidden\" name=\"subscription\" value=\"%s\">".formatted(subscription.id()));
        if (ends) {
            section.append(Html.button("keep", "Don't cancel", true));
        } else if (configuration.is("features.subscription_cancel.enabled")) {
            section.append(Html.button("cancel", "Cancel subscription", false));
        }
        section.append("</form>");
        if (configuration.is("features.subscription_update.enabled") && !ends) {
            offers(configuration)
                    .filter(offer -> !offer.id().equals(price.id()) && offer.has("currency", price.text("currency")))
                    .forEach(offer -> section.append("""
                            <form method="post"><input type="hidden" name="subscription" value="%s"><input type="hidden" name="price" value="%s">%s</form>""".formatted(
                            subscription.id(),
                            offer.id(),
                            Html.button("switch", "Change to " + product(offer) + ", " + Html.price(offer), false))));
        }
        return section.append("</section>").toString();
    }

    private String invoice(Resource invoice) {
        return """
                <section><h2>Invoice %s is not paid</h2><p>%s</p>
                <form method="post"><input type="hidden" name="invoice" value="%s">%s</form></section>""".formatted(
                        Html.escape(invoice.text("number")),
                        Html.money(invoice.number("amount_remaining"), invoice.text("currency")),
                        invoice.id(),
                        Html.button("pay", "Pay this invoice", true));
    }

    private String card(String customer) {
        String lastFour = world.store()
                .find("customer", customer)
                .map(known -> known.text("invoice_settings.default_payment_method"))
                .flatMap(id -> world.store().find("payment_method", id))
                .map(card -> "Visa ending in " + card.text("card.last4"))
                .orElse("You have no card here.");
        return "<section><h2>Card</h2><p>" + Html.escape(lastFour) + "</p><form method=\"post\">"
                + Html.button("card", "Use a new card", false)
                + Html.button("card-that-declines", "Use a card that declines payments", false)
                + "</form></section>";
    }

    private String product(Resource price) {
        return world.store()
                .find("product", price.text("product"))
                .map(product -> product.text("name"))
                .orElse("");
    }

    private static String state(Resource subscription) {
        String end = Html.day(Renewals.periodEnd(subscription));
        if (subscription.has("cancel_at")) {
            return "Ends on " + Html.day(subscription.number("cancel_at"));
        }
        return switch (subscription.text("status")) {
            case "trialing" -> "Free until " + end;
            case "past_due" -> "The last payment failed. Next renewal on " + end;
            default -> "Renews on " + end;
        };
    }
}
