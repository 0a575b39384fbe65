package live.frontrow.stream.alarm;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who presses on the ingest now, for the creator. */
@Path("/api/v1/ingest/alarms")
@Tag(name = "Bans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class AlarmResource {

    private final AlarmService alarms;

    AlarmResource(AlarmService alarms) {
        this.alarms = alarms;
    }

    @GET
    @Operation(operationId = "listIngestAlarms", summary = "Who tries keys or takes places, and has not been banned")
    public Uni<AlarmList> list() {
        return alarms.now().map(AlarmList::new);
    }
}
