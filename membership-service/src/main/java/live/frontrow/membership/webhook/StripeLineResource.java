package live.frontrow.membership.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the creator whether Stripe is heard. */
@Path("/api/v1/membership/stripe")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
@RunOnVirtualThread
@Tag(name = "Money")
class StripeLineResource {

    private final StripeLineService service;

    StripeLineResource(StripeLineService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "getStripeLine", summary = "Whose payments there are, and when Stripe was heard last")
    public StripeLine line() {
        return service.now();
    }
}
