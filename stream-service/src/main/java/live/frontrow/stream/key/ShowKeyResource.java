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

/** Keys that work for one show only. */
@Path("/api/v1/streams/{id}/keys")
@Tag(name = "Stream keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ShowKeyResource {

    private final KeyService keys;

    ShowKeyResource(KeyService keys) {
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listStreamKeys", summary = "The show's valid keys, without secrets")
    public Uni<KeyList> list(@RestPath UUID id) {
        return keys.list(id);
    }

    @POST
    @Operation(operationId = "createStreamKey", summary = "Make a key for the show; its secret is shown this once")
    @APIResponseSchema(value = CreatedKey.class, responseCode = "201", responseDescription = "Made")
    public Uni<RestResponse<CreatedKey>> create(@RestPath UUID id, NewKey body) {
        return keys.create(id, NewKey.labelOf(body)).map(ShownOnce::created);
    }

    @DELETE
    @Path("/{keyId}")
    @ResponseStatus(204)
    @Operation(operationId = "deleteStreamKey", summary = "Revoke a key; whoever sends with it is cut off")
    public Uni<Void> delete(@RestPath UUID id, @RestPath UUID keyId) {
        return keys.revoke(id, keyId);
    }
}
