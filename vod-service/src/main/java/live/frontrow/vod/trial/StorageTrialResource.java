package live.frontrow.vod.trial;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.deed.Deed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries the storage, over HTTP. */
@Path("/api/v1/recordings/storage/trial")
@Tag(name = "Recordings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class StorageTrialResource {

    private final StorageTrials trials;

    StorageTrialResource(StorageTrials trials) {
        this.trials = trials;
    }

    @POST
    @Deed(none = true)
    @Operation(operationId = "tryStorage", summary = "Write, read and delete something small where recordings are kept")
    public Uni<StorageTrial> run() {
        return trials.run();
    }
}
