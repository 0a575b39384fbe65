package live.frontrow.chat.ticket;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.chat.join.Joins;
import live.frontrow.chat.join.Party;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Where a page gets the ticket for a show's room. */
@Path("/api/v1/streams/{id}/chat/ticket")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Chat")
class TicketResource {

    private final Tickets tickets;
    private final Joins joins;
    private final Caller caller;

    TicketResource(Tickets tickets, Joins joins, Caller caller) {
        this.tickets = tickets;
        this.joins = joins;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "chatTicket", summary = "A ticket that opens one socket within 30 seconds")
    public Uni<TicketView> ticket(
            @RestPath("id") UUID show, @Parameter(hidden = true) @RestHeader("X-Forwarded-For") String browser) {
        Person person = Person.of(caller);
        joins.ask(Party.of(person, browser));
        return tickets.issue(person, show);
    }
}
