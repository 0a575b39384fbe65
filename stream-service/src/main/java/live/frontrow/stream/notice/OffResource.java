package live.frontrow.stream.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.secret.SentSecret;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The link at the end of each mail. */
@Path("/api/v1/notices/off")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class OffResource {

    private final OffService offs;

    OffResource(OffService offs) {
        this.offs = offs;
    }

    @POST
    @Operation(operationId = "stopMail", summary = "No more mail, with the secret of a mail's link; for anybody")
    @APIResponseSchema(OffState.class)
    @APIResponse(responseCode = "404", description = "The link is over")
    public Uni<OffState> off(SentSecret body) {
        return offs.off(Secret.of(SentSecret.text(body)));
    }

    @POST
    @Path("/undo")
    @Operation(operationId = "restartMail", summary = "Mail again after that")
    @APIResponseSchema(OffState.class)
    @APIResponse(responseCode = "404", description = "The link is over")
    public Uni<OffState> undo(SentSecret body) {
        return offs.undo(Secret.of(SentSecret.text(body)));
    }
}
