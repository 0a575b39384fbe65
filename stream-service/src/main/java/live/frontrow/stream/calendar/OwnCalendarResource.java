package live.frontrow.stream.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a gateway asks, in its own name, when a calendar comes with a secret. That is in the body: addresses get into logs. */
@Path("/internal/calendar")
@RolesAllowed("gateway")
public class OwnCalendarResource {

    private final CalendarLinkService links;

    OwnCalendarResource(CalendarLinkService links) {
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"text/calendar", MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Uni<Response> open(CalendarSecret body) {
        return links.open(CalendarSecret.of(body)).map(file -> Response.ok(file.text(), CalendarFile.MEDIA_TYPE)
                .tag(file.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build());
    }
}
