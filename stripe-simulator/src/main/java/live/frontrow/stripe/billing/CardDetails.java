package live.frontrow.stripe.billing;

import java.util.HashMap;
import java.util.Map;
import live.frontrow.stripe.state.Resource;

/** What a charge tells of the card and of what its bank said. */
final class CardDetails {

    private CardDetails() {}

    static Map<String, Object> of(Resource card) {
        Map<String, Object> details = new HashMap<>();
        for (String member :
                new String[] {"brand", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4"}) {
            details.put(member, card.at("card." + member));
        }
        for (String member : new String[] {"installments", "mandate", "three_d_secure", "wallet", "network_token"}) {
            details.put(member, null);
        }
        details.put("network", card.text("card.brand"));
        return details;
    }

    static Map<String, Object> outcome(boolean approved) {
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("network_status", approved ? "approved_by_network" : "declined_by_network");
        outcome.put("reason", approved ? null : "generic_decline");
        outcome.put("risk_level", "normal");
        outcome.put("seller_message", approved ? "Payment complete." : "The bank did not return any further details.");
        outcome.put("type", approved ? "authorized" : "issuer_declined");
        outcome.put("network_advice_code", null);
        outcome.put("network_decline_code", null);
        outcome.put("advice_code", null);
        return outcome;
    }
}
