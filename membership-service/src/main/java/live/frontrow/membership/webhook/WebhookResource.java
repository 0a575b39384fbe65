package live.frontrow.membership.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;

/** Where Stripe sends events; the signature is the only key. */
@Path("/webhooks/stripe")
@PermitAll
@Tag(name = "Webhook")
class WebhookResource {

    private final WebhookService webhook;

    WebhookResource(WebhookService webhook) {
        this.webhook = webhook;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(200)
    @Operation(operationId = "stripeWebhook", summary = "Take an event of Stripe")
    public Uni<Void> take(@RestHeader("Stripe-Signature") String signature, byte[] body) {
        return webhook.take(body, signature);
    }
}
