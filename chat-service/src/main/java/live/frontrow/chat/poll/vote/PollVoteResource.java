package live.frontrow.chat.poll.vote;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Votes of viewers. */
@Path("/api/v1/streams/{id}/polls/{poll}/vote")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Polls")
class PollVoteResource {

    private final PollVotes votes;
    private final Caller caller;

    PollVoteResource(PollVotes votes, Caller caller) {
        this.votes = votes;
        this.caller = caller;
    }

    /** For which option, counted from 0. */
    @Schema(name = "PollChoice")
    record Choice(@Schema(required = true) @NotNull Integer option) {}

    @PUT
    @Operation(
            operationId = "voteInPoll",
            summary = "Vote for an option; again is no fault, and another one takes the place of the first")
    public Uni<PollVoteView> vote(@RestPath("id") UUID show, @RestPath UUID poll, @NotNull @Valid Choice choice) {
        return votes.vote(Person.of(caller.signedIn()), show, poll, choice.option());
    }
}
