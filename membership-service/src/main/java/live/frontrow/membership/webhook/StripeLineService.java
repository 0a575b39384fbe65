package live.frontrow.membership.webhook;

import jakarta.inject.Singleton;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeConfig;
import live.frontrow.membership.webhook.StripeLine.Mode;

/** Knows whether Stripe is heard. Blocks. */
@Singleton
class StripeLineService {

    private static final String STRIPE = "api.stripe.com";
    private static final String LAST = "select max(received_at) as at from stripe_event";

    private final StripeAccount account;
    private final StripeConfig config;
    private final Database database;

    StripeLineService(StripeAccount account, StripeConfig config, Database database) {
        this.account = account;
        this.config = config;
        this.database = database;
    }

    StripeLine now() {
        return new StripeLine(mode(), Rows.first(database.run(LAST), row -> Rows.time(row, "at")));
    }

    private Mode mode() {
        if (!account.present()) {
            return Mode.NONE;
        }
        if (!STRIPE.equals(config.api().getHost())) {
            return Mode.SIMULATOR;
        }
        return account.live() ? Mode.LIVE : Mode.TEST;
    }
}
