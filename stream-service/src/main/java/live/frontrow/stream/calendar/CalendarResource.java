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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programme for calendars. */
@Path("/api/v1/channel/calendar.ics")
@Tag(name = "Calendar")
@Produces({"text/calendar", MediaType.APPLICATION_JSON})
@Authenticated
public class CalendarResource {

    /** Shorter than calendars ask, long enough for a proxy in front. */
    static final String CACHING = "public, max-age=60";

    private final CalendarService calendars;

    CalendarResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(operationId = "getCalendar", summary = "All shows with a date, for calendars to follow (RFC 5545)")
    @APIResponse(responseCode = "200", description = "iCalendar")
    @APIResponse(responseCode = "304", description = "As `If-None-Match` says")
    public Uni<Response> everybodys(@Context Request request) {
        return calendars.everybodys().map(file -> CalendarAnswer.of(file, request, CACHING));
    }
}
