package live.frontrow.vod.forecast;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.OptionalLong;
import live.frontrow.vod.storage.Room;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For how long there is room, over HTTP. */
@Path("/api/v1/recordings/storage")
@Tag(name = "Recordings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ForecastResource {

    private final Usage usage;
    private final Room room;

    ForecastResource(Usage usage, Room room) {
        this.usage = usage;
        this.room = room;
    }

    @GET
    @Operation(
            operationId = "getRecordingStorage",
            summary = "What recordings take, and for how long there is room left")
    public Uni<Storage> storage() {
        return usage.used().chain(used -> Uni.combine()
                .all()
                .unis(room.free(used), usage.growth(), usage.keptDays(), usage.leaving(), usage.behind())
                .asTuple()
                .map(known -> {
                    OptionalLong free = known.getItem1();
                    Forecast forecast = new Forecast(free, known.getItem2(), known.getItem3(), known.getItem4());
                    return answer(used, forecast, known.getItem5().orElse(null));
                }));
    }

    private static Storage answer(long used, Forecast forecast, Double behind) {
        Growth growth = forecast.growth();
        return new Storage(
                used,
                forecast.free().isPresent() ? forecast.free().getAsLong() : null,
                growth.shows(),
                growth.perWeek(),
                growth.mean(),
                growth.shows() == 0 ? null : growth.largest(),
                forecast.fullAt(Instant.now()),
                forecast.nextFits(),
                behind);
    }
}
