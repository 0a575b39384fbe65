package live.frontrow.stream.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One show for calendars. */
@Path("/api/v1/streams/{id}/calendar.ics")
@Tag(name = "Calendar")
@Produces({"text/calendar", MediaType.APPLICATION_JSON})
@Authenticated
public class CalendarEntryResource {

    private final CalendarService calendars;

    CalendarEntryResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(operationId = "getCalendarEntry", summary = "One show, to put into a calendar (RFC 5545)")
    @APIResponse(responseCode = "200", description = "iCalendar")
    @APIResponse(responseCode = "304", description = "As `If-None-Match` says")
    public Uni<Response> one(@RestPath UUID id, @Context Request request) {
        return calendars.one(id).map(file -> CalendarAnswer.of(file, request, CalendarResource.CACHING));
    }
}
