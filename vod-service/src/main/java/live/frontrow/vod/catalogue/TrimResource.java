package live.frontrow.vod.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.library.Trimming;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Cuts off beginnings and ends. */
@Path("/api/v1/recordings/{show}/trim")
@Tag(name = "Recordings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class TrimResource {

    private final Catalogue catalogue;
    private final Trimming trimming;

    TrimResource(Catalogue catalogue, Trimming trimming) {
        this.catalogue = catalogue;
        this.trimming = trimming;
    }

    @PUT
    @Operation(
            operationId = "trimRecording",
            summary =
                    "Show a complete recording from one place to another; cut at segments, so a few seconds more are shown at both ends")
    public Uni<RecordingView> trim(@RestPath String show, Trim trim) {
        if (trim == null) {
            throw ProblemException.invalid("fromMillis", "must be given");
        }
        return catalogue
                .finished(show)
                .map(recording -> trim.within(recording.wholeMillis()))
                .chain(valid -> trimming.trim(
                        show, Duration.ofMillis(valid.fromMillis()), Duration.ofMillis(valid.untilMillis())))
                .chain(() -> catalogue.one(show));
    }

    @DELETE
    @Operation(operationId = "untrimRecording", summary = "Show all of it again")
    public Uni<RecordingView> undo(@RestPath String show) {
        return catalogue.finished(show).chain(() -> trimming.undo(show)).chain(() -> catalogue.one(show));
    }
}
