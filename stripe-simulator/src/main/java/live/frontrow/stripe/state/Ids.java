package live.frontrow.stripe.state;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Identifiers as Stripe makes them: a prefix that tells the kind, then letters that tell nothing. */
final class Ids {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("account", "acct_"),
            Map.entry("customer", "cus_"),
            Map.entry("product", "prod_"),
            Map.entry("price", "price_"),
            Map.entry("coupon", "co_"),
            Map.entry("promotion_code", "promo_"),
            Map.entry("discount", "di_"),
            Map.entry("checkout.session", "cs_test_"),
            Map.entry("billing_portal.session", "bps_"),
            Map.entry("billing_portal.configuration", "bpc_"),
            Map.entry("subscription", "sub_"),
            Map.entry("subscription_item", "si_"),
            Map.entry("invoice", "in_"),
            Map.entry("line_item", "il_"),
            Map.entry("item", "li_"),
            Map.entry("invoice_payment", "inpay_"),
            Map.entry("payment_intent", "pi_"),
            Map.entry("payment_method", "pm_"),
            Map.entry("charge", "ch_"),
            Map.entry("refund", "re_"),
            Map.entry("dispute", "du_"),
            Map.entry("balance_transaction", "txn_"),
            Map.entry("event", "evt_"),
            Map.entry("webhook_endpoint", "we_"),
            Map.entry("request", "req_"));

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    String next(String object) {
        StringBuilder id = new StringBuilder(PREFIXES.get(object));
        for (int i = 0; i < LENGTH; i++) {
            id.append(BASE62.charAt(random.nextInt(BASE62.length())));
        }
        return id.toString();
    }
}
