package live.frontrow.membership.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeConfig;
import live.frontrow.membership.webhook.StripeLine.Mode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the creator whether Stripe is heard. */
@Path("/api/v1/membership/stripe")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
@RunOnVirtualThread
@Tag(name = "Money")
class StripeLineResource {

    private static final String STRIPE = "api.stripe.com";
    private static final String LAST = "select max(received_at) as at from stripe_event";

    private final StripeAccount account;
    private final StripeConfig config;
    private final Database database;

    StripeLineResource(StripeAccount account, StripeConfig config, Database database) {
        this.account = account;
        this.config = config;
        this.database = database;
    }

    @GET
    @Operation(operationId = "getStripeLine", summary = "Whose payments there are, and when Stripe was heard last")
    public StripeLine line() {
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
