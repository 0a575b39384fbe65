package live.frontrow.chat.archive;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was said at a show, for people who use no socket and for what is older than a socket knows. */
@Path("/api/v1/streams/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Chat")
class HistoryResource {

    private final MessageArchive archive;
    private final Caller caller;

    HistoryResource(MessageArchive archive, Caller caller) {
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "chatMessages",
            summary = "Messages of a show, newest first; or, beside a recording, those from a time on or until then")
    public Uni<MessagePage> messages(
            @RestPath("id") UUID show,
            @Parameter(description = "`next` of the page before, in the order in which everybody got them") @RestQuery
                    String before,
            @Parameter(
                            description =
                                    "A time, or `next` of the page before: what was written then or later, oldest first")
                    @RestQuery
                    String from,
            @Parameter(description = "A time, or `next` of the page before: what was written earlier, newest first")
                    @RestQuery
                    String until,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        if (Stream.of(before, from, until).filter(Objects::nonNull).count() > 1) {
            throw ProblemException.invalid("from", "cannot be combined: only one of before, from and until");
        }
        Person person = Person.of(caller);
        if (from != null) {
            return archive.from(person, show, Moment.of(from), limit);
        }
        if (until != null) {
            return archive.until(person, show, Moment.of(until), limit);
        }
        return archive.page(person, show, before == null ? MessageCursor.newest() : MessageCursor.of(before), limit);
    }
}
