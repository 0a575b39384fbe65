package live.frontrow.chat.poll.desk;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import live.frontrow.chat.poll.PollView;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What moderators do with polls. Each is no fault when it is so already. */
@Path("/api/v1/streams/{id}/polls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Polls")
class PollDeskResource {

    private static final String ONE = "/{poll}";

    private final PollDesk desk;
    private final PollDrafts drafts;
    private final Caller caller;

    PollDeskResource(PollDesk desk, PollDrafts drafts, Caller caller) {
        this.desk = desk;
        this.drafts = drafts;
        this.caller = caller;
    }

    /** What a draft is to say. */
    @Schema(name = "PollWords")
    record Words(
            @Schema(required = true) @NotNull String text,
            @Schema(required = true) @NotNull List<@NotNull String> options) {}

    /** For how long it is asked, in seconds; null: until somebody closes it. */
    @Schema(name = "PollOpening")
    record Opening(
            @Schema(nullable = true) @Min(10) @Max(3600) Integer seconds) {}

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "addPoll",
            summary = "Make a poll, a draft at first; with the same id again it is the same poll")
    public Uni<PollView> add(@RestPath("id") UUID show, @NotNull @Valid NewPoll poll) {
        return drafts.add(Person.of(caller.signedIn()), show, poll);
    }

    @PUT
    @Path(ONE)
    @Operation(operationId = "writePoll", summary = "Other words for a draft")
    public Uni<PollView> write(@RestPath("id") UUID show, @RestPath UUID poll, @NotNull @Valid Words words) {
        return drafts.write(Person.of(caller.signedIn()), show, poll, words.text(), words.options());
    }

    @DELETE
    @Path(ONE)
    @Operation(operationId = "deletePoll", summary = "Take a draft away")
    public Uni<PollView> delete(@RestPath("id") UUID show, @RestPath UUID poll) {
        return order(show, poll, PollOrder.DELETE, null);
    }

    @POST
    @Path(ONE + "/open")
    @Operation(operationId = "openPoll", summary = "Ask it now, for some time or until it is closed; one at a time")
    public Uni<PollView> open(@RestPath("id") UUID show, @RestPath UUID poll, @NotNull @Valid Opening opening) {
        return order(show, poll, PollOrder.OPEN, opening.seconds());
    }

    @POST
    @Path(ONE + "/{order: close|reopen|take-back|restore}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "orderPoll",
            summary =
                    "End it, for five seconds more votes count of those whose picture is late; within a minute it was not to be closed,"
                            + " votes go on; within a minute it was not to be asked yet, a draft again without its votes; bring back a draft"
                            + " that was taken away")
    public Uni<PollView> order(@RestPath("id") UUID show, @RestPath UUID poll, @RestPath String order) {
        return order(show, poll, PollOrder.valueOf(order.replace('-', '_').toUpperCase(Locale.ROOT)), null);
    }

    private Uni<PollView> order(UUID show, UUID poll, PollOrder order, Integer seconds) {
        return desk.order(Person.of(caller.signedIn()), show, poll, order, seconds);
    }
}
