package live.frontrow.stream.mail;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.secret.SentSecret;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The yes of whoever reads an address, signed in or not. */
@Path("/api/v1/notices/confirm")
@Tag(name = "Notices")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class ConfirmResource {

    private final AddressService addresses;

    ConfirmResource(AddressService addresses) {
        this.addresses = addresses;
    }

    @POST
    @ResponseStatus(204)
    @Operation(
            operationId = "confirmMailAddress",
            summary = "Say yes to mail, with the secret of the link that was sent")
    @APIResponse(responseCode = "204", description = "Mail comes from now on")
    @APIResponse(responseCode = "404", description = "The link is over")
    public Uni<Void> confirm(SentSecret body) {
        return addresses.confirm(Secret.of(SentSecret.text(body)));
    }
}
