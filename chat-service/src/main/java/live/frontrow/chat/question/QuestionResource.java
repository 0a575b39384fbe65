package live.frontrow.chat.question;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Questions of a show, for its viewers. */
@Path("/api/v1/streams/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Questions")
class QuestionResource {

    private final QuestionReading reading;
    private final Asking asking;
    private final Editing editing;
    private final Withdrawing withdrawing;
    private final Votes votes;
    private final Caller caller;

    QuestionResource(
            QuestionReading reading,
            Asking asking,
            Editing editing,
            Withdrawing withdrawing,
            Votes votes,
            Caller caller) {
        this.reading = reading;
        this.asking = asking;
        this.editing = editing;
        this.withdrawing = withdrawing;
        this.votes = votes;
        this.caller = caller;
    }

    /** Of which message. */
    @Schema(name = "QuestionFromMessage")
    record FromMessage(@Schema(required = true) @NotNull UUID message) {}

    @GET
    @Operation(operationId = "questions", summary = "Questions of a show, in the order of its queue")
    public Uni<QuestionPage> page(
            @RestPath("id") UUID show,
            @Parameter(description = "open (those being answered too), answered, all; held, rejected: for moderators")
                    @RestQuery
                    @DefaultValue("open")
                    String status) {
        return reading.page(Person.of(caller), show, QuestionFilter.of(status));
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "ask", summary = "Ask something; with the same id again it is the same question")
    public Uni<QuestionView> ask(@RestPath("id") UUID show, @NotNull @Valid NewQuestion question) {
        return asking.ask(Person.of(caller.signedIn()), show, question);
    }

    @GET
    @Path("/{question}")
    @Operation(operationId = "question", summary = "One question")
    public Uni<QuestionView> one(@RestPath("id") UUID show, @RestPath UUID question) {
        return reading.one(Person.of(caller), show, question);
    }

    @PATCH
    @Path("/{question}")
    @Operation(
            operationId = "editQuestion",
            summary = "Other words, of its asker as long as nobody else has voted for it; a label, of moderators")
    public Uni<QuestionView> edit(
            @RestPath("id") UUID show, @RestPath UUID question, @NotNull @Valid QuestionChange change) {
        return editing.edit(Person.of(caller.signedIn()), show, question, change);
    }

    @DELETE
    @Path("/{question}")
    @Operation(operationId = "withdrawQuestion", summary = "Take a question of one's own back")
    public Uni<Void> withdraw(@RestPath("id") UUID show, @RestPath UUID question) {
        return withdrawing.withdraw(Person.of(caller.signedIn()), show, question);
    }

    @POST
    @Path("/from-message")
    @ResponseStatus(201)
    @Operation(
            operationId = "askFromMessage",
            summary = "Make a question of a message, of its author's; moderators do, and whoever wrote it")
    public Uni<QuestionView> fromMessage(@RestPath("id") UUID show, @NotNull @Valid FromMessage from) {
        return asking.fromMessage(Person.of(caller.signedIn()), show, from.message());
    }

    @PUT
    @Path("/{question}/vote")
    @Operation(operationId = "voteForQuestion", summary = "Vote for a question; again is no fault")
    public Uni<VoteView> vote(@RestPath("id") UUID show, @RestPath UUID question) {
        return votes.vote(Person.of(caller.signedIn()), show, question, true);
    }

    @DELETE
    @Path("/{question}/vote")
    @Operation(operationId = "takeVoteBack", summary = "Take the vote for a question back; again is no fault")
    public Uni<VoteView> takeBack(@RestPath("id") UUID show, @RestPath UUID question) {
        return votes.vote(Person.of(caller.signedIn()), show, question, false);
    }
}
