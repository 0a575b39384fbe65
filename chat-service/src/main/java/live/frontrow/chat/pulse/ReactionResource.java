package live.frontrow.chat.pulse;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How a show was received, for the replay. */
@Path("/api/v1/streams/{id}/reactions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Chat")
class ReactionResource {

    private final ReactionCurve curve;
    private final Caller caller;

    ReactionResource(ReactionCurve curve, Caller caller) {
        this.curve = curve;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "reactions", summary = "Reactions to a show: totals, and how many in each second")
    public Uni<ReactionsView> reactions(@RestPath("id") UUID show, @RestQuery String after) {
        return curve.of(Person.of(caller), show, time(after));
    }

    private static Instant time(String after) {
        try {
            return after == null ? Instant.EPOCH : Instant.parse(after);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("after", "is not a time like 2026-11-28T19:30:00Z");
        }
    }
}
