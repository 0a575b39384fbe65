package live.frontrow.stream.key;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.stream.secret.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys that work for whatever show is next. */
@Path("/api/v1/keys")
@Tag(name = "Stream keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ChannelKeyResource {

    private final KeyService keys;

    ChannelKeyResource(KeyService keys) {
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listKeys", summary = "The channel's valid keys, without secrets")
    public Uni<KeyList> list() {
        return keys.list(null);
    }

    @POST
    @Operation(operationId = "createKey", summary = "Make a key for the channel; its secret is shown this once")
    @APIResponseSchema(value = CreatedKey.class, responseCode = "201", responseDescription = "Made")
    public Uni<RestResponse<CreatedKey>> create(NewKey body) {
        return keys.create(null, NewKey.labelOf(body)).map(ShownOnce::created);
    }

    @DELETE
    @Path("/{keyId}")
    @ResponseStatus(204)
    @Operation(operationId = "deleteKey", summary = "Revoke a key; whoever sends with it is cut off")
    public Uni<Void> delete(@RestPath UUID keyId) {
        return keys.revoke(null, keyId);
    }
}
