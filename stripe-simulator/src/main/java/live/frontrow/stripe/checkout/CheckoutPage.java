package live.frontrow.stripe.checkout;

import java.io.IOException;
import java.util.stream.Collectors;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Exchange;
import live.frontrow.stripe.http.Html;
import live.frontrow.stripe.http.Server;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /c/pay/{session}}: pay, be asked by the bank first, be declined, or leave. */
public final class CheckoutPage implements Server.Handler {

    /** Below which path it is. */
    public static final String PATH = "/c/pay/";

    private final World world;
    private final Sessions sessions;
    private final Completion completion;

    /** The page of these sessions. */
    public CheckoutPage(World world, Sessions sessions, Completion completion) {
        this.world = world;
        this.sessions = sessions;
        this.completion = completion;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String id = exchange.path().substring(PATH.length());
        if ("GET".equals(exchange.method())) {
            exchange.page(200, world.locked(() -> show(id, "")));
            return;
        }
        Resource form = exchange.form();
        String code = form.has("promotion_code") ? form.text("promotion_code") : "";
        switch (String.valueOf(form.text("action"))) {
            case "pay", "pay-fails-later", "bank-confirms" -> pay(exchange, id, form, code);
            case "bank-asks" -> exchange.page(200, world.locked(() -> bank(id, form)));
            case "bank-refuses" ->
                exchange.page(200, world.locked(() -> show(id, "We are unable to authenticate your payment method.")));
            case "leave" -> leave(exchange, id);
            default -> exchange.page(200, world.locked(() -> show(id, "Your card was declined.")));
        }
    }

    private void pay(Exchange exchange, String id, Resource form, String code) throws IOException {
        String lastFour = "pay-fails-later".equals(form.text("action")) ? "0341" : "4242";
        String next;
        try {
            next = world.locked(() -> completion.pay(id, form.text("email"), lastFour, code));
        } catch (ApiException e) {
            exchange.page(200, world.locked(() -> show(id, e.getMessage())));
            return;
        }
        exchange.redirect(next);
    }

    private void leave(Exchange exchange, String id) throws IOException {
        String back = world.locked(() -> sessions.find(id).text("cancel_url"));
        if (back == null) {
            exchange.page(200, Html.page("Checkout", "<h1>You can close this page</h1>"));
        } else {
            exchange.redirect(back);
        }
    }

    private String show(String id, String problem) {
        Resource session = sessions.find(id);
        if (!session.has("status", "open")) {
            return Html.page("Checkout", "<h1>This checkout is " + Html.escape(session.text("status")) + "</h1>");
        }
        String items = sessions.lines(session).stream()
                .map(line -> "<p>%s · %s</p>"
                        .formatted(Html.escape(line.text("description")), Html.price(line.part("price"))))
                .collect(Collectors.joining());
        String email = session.has("customer") || session.has("customer_email")
                ? ""
                : "<label>E-mail <input type=\"email\" name=\"email\" autocomplete=\"email\" required></label>";
        String code = session.is("allow_promotion_codes")
                ? "<label>Promotion code <input name=\"promotion_code\" autocomplete=\"off\"></label>"
                : "";
        long trial = sessions.memory(session).number("subscription_data.trial_period_days");
        String due = trial > 0 ? trial + " days free, then as below. Due today: " : "Due today: ";
        return Html.page("Checkout", """
                <h1>Subscribe</h1>%s%s<p>%s<strong>%s</strong></p>
                <form method="post">%s%s%s%s%s%s%s</form>""".formatted(
                        Html.alert(problem),
                        items,
                        due,
                        Html.money(session.number("amount_total"), session.text("currency")),
                        email,
                        code,
                        Html.button("pay", "Subscribe", true),
                        Html.button("bank-asks", "Subscribe with a card whose bank asks first (3-D Secure)", false),
                        Html.button("pay-fails-later", "Subscribe with a card that declines later payments", false),
                        Html.button("decline", "Try a card that is declined", false),
                        "<button name=\"action\" value=\"leave\" formnovalidate>Leave without paying</button>"));
    }

    private String bank(String id, Resource form) {
        completion.open(id);
        return Html.page("Your bank", """
                <h1>Your bank asks</h1><p>Is it you who pays?</p>
                <form method="post"><input type="hidden" name="email" value="%s"><input type="hidden" name="promotion_code" value="%s">%s%s</form>""".formatted(
                        Html.escape(form.text("email")),
                        Html.escape(form.text("promotion_code")),
                        Html.button("bank-confirms", "Yes, complete the payment", true),
                        Html.button("bank-refuses", "No, fail the check", false)));
    }
}
