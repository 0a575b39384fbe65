package live.frontrow.vod.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.library.Deletion;
import live.frontrow.vod.problem.VodProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The creator's recordings over HTTP. */
@Path("/api/v1/recordings")
@Tag(name = "Recordings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class RecordingResource {

    private static final int MOST = 100;

    private final Catalogue catalogue;
    private final Deletion deletion;

    RecordingResource(Catalogue catalogue, Deletion deletion) {
        this.catalogue = catalogue;
        this.deletion = deletion;
    }

    @GET
    @Operation(operationId = "listRecordings", summary = "Recordings, newest first, deleted ones until their bytes go")
    public Uni<RecordingPage> list(
            @Parameter(description = "1 to 100") @RestQuery @DefaultValue("20") int limit,
            @Parameter(description = "`next` of the page before") @RestQuery String cursor) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "must be a number from 1 to " + MOST);
        }
        return catalogue.page(cursor == null || cursor.isEmpty() ? null : Cursor.of(cursor), limit);
    }

    @GET
    @Path("/{show}")
    @Operation(operationId = "getRecording", summary = "One recording")
    public Uni<RecordingView> get(@RestPath String show) {
        return catalogue.one(show);
    }

    @DELETE
    @Path("/{show}")
    @ResponseStatus(204)
    @Operation(
            operationId = "deleteRecording",
            summary = "Nobody can play it from now on; its bytes go after seven days, until which it can be restored")
    public Uni<Void> delete(@RestPath String show) {
        return catalogue
                .one(show)
                .invoke(recording -> {
                    if (recording.status() == RecordingStatus.RECORDING) {
                        throw new ProblemException(
                                VodProblem.RECORDING_RUNNING, "Delete the recording when the show is over.");
                    }
                })
                .chain(recording -> deletion.delete(show));
    }

    @POST
    @Path("/{show}/restore")
    @Operation(operationId = "restoreRecording", summary = "Take a deletion back")
    public Uni<RecordingView> restore(@RestPath String show) {
        return catalogue.one(show).chain(() -> deletion.restore(show)).chain(() -> catalogue.one(show));
    }
}
