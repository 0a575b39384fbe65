package live.frontrow.membership.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How far an erasure is, for whoever has its id: the person is signed out by then. */
@Path("/api/v1/erasures/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class ErasureStateResource {

    private final ErasureService erasures;

    ErasureStateResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @GET
    @Operation(operationId = "getErasure", summary = "How far an erasure is")
    public ErasureView state(@RestPath UUID id) {
        return erasures.view(id);
    }
}
