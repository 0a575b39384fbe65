package live.frontrow.membership.checkout;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The way to Stripe's pages, for the caller only. */
@Path("/api/v1/membership")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Membership")
class CheckoutResource {

    private static final String MISSING = "is missing";

    private final CheckoutService checkouts;
    private final PortalService portals;
    private final Caller caller;

    CheckoutResource(CheckoutService checkouts, PortalService portals, Caller caller) {
        this.checkouts = checkouts;
        this.portals = portals;
        this.caller = caller;
    }

    @POST
    @Path("/checkout")
    @ResponseStatus(201)
    @Operation(operationId = "openCheckout", summary = "Buy a membership: the address of Stripe's page")
    public Elsewhere checkout(@Valid @NotNull(message = MISSING) CheckoutRequest body) {
        return checkouts.open(caller.signedIn().id(), body);
    }

    @POST
    @Path("/portal")
    @ResponseStatus(201)
    @Operation(operationId = "openPortal", summary = "Change card, plan or mind: the address of Stripe's page")
    public Elsewhere portal(@Valid @NotNull(message = MISSING) PortalRequest body) {
        return portals.open(caller.signedIn().id(), body.returnTo());
    }
}
