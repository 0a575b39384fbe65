package live.frontrow.vod.keeping;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import live.frontrow.vod.catalogue.Catalogue;
import live.frontrow.vod.catalogue.RecordingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How long recordings are kept, over HTTP. */
@Path("/api/v1/recordings")
@Tag(name = "Recordings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class KeepingResource {

    private final Keeping keeping;
    private final Catalogue catalogue;

    KeepingResource(Keeping keeping, Catalogue catalogue) {
        this.keeping = keeping;
        this.catalogue = catalogue;
    }

    @GET
    @Path("/retention")
    @Operation(operationId = "getRetention", summary = "How long recordings are kept")
    public Uni<Retention> retention() {
        return keeping.retention();
    }

    @PUT
    @Path("/retention")
    @Operation(
            operationId = "setRetention",
            summary = "Keep recordings for so long. What goes is deleted as by hand, in seven days at the earliest")
    public Uni<Retention> set(Retention retention) {
        return keeping.set(Retention.checked(retention));
    }

    @GET
    @Path("/expiring")
    @Operation(
            operationId = "listExpiring",
            summary = "Recordings that are deleted within seven days, the next one first")
    public Uni<List<RecordingView>> expiring() {
        return catalogue.expiring();
    }

    @PUT
    @Path("/{show}/kept")
    @Operation(operationId = "keepRecording", summary = "Keep this one for ever, whatever holds for the others")
    public Uni<RecordingView> keep(@RestPath String show) {
        return keep(show, true);
    }

    @DELETE
    @Path("/{show}/kept")
    @Operation(
            operationId = "keepRecordingNoLonger",
            summary = "Keep this one as long as the others, and seven days at least")
    public Uni<RecordingView> keepNoLonger(@RestPath String show) {
        return keep(show, false);
    }

    private Uni<RecordingView> keep(String show, boolean kept) {
        return catalogue.one(show).chain(() -> keeping.keep(show, kept)).chain(() -> catalogue.one(show));
    }
}
