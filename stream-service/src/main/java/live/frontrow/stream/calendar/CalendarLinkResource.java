package live.frontrow.stream.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.secret.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The address of my own calendar, for people who are signed in. */
@Path("/api/v1/channel/calendar/link")
@Tag(name = "Calendar")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CalendarLinkResource {

    private final CalendarLinkService links;
    private final Caller caller;

    CalendarLinkResource(CalendarLinkService links, Caller caller) {
        this.links = links;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getCalendarLink", summary = "Whether I have a calendar of my own, without its secret")
    public Uni<CalendarLinkView> get() {
        return links.view(me());
    }

    @POST
    @Operation(
            operationId = "createCalendarLink",
            summary = "Make the address of a calendar of what I may watch; shown this once, the one before ends")
    @APIResponseSchema(value = CreatedCalendarLink.class, responseCode = "201", responseDescription = "Made")
    public Uni<RestResponse<CreatedCalendarLink>> create() {
        return links.create(me()).map(ShownOnce::created);
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(operationId = "deleteCalendarLink", summary = "Stop it")
    public Uni<Void> delete() {
        return links.delete(me());
    }

    private Viewer me() {
        caller.signedIn();
        return new Viewer(caller.id(), false, caller.creator());
    }
}
