package live.frontrow.chat.question;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What moderators do with questions. Each is no fault when it is so already. */
@Path("/api/v1/streams/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Questions")
class QuestionDeskResource {

    private static final String ONE = "/{question}";

    private final Desk desk;
    private final Placing placing;
    private final Merging merging;
    private final Caller caller;

    QuestionDeskResource(Desk desk, Placing placing, Merging merging, Caller caller) {
        this.desk = desk;
        this.placing = placing;
        this.merging = merging;
        this.caller = caller;
    }

    /** Why somebody's question is not wanted. */
    @Schema(name = "QuestionRejection")
    record Rejection(
            @Schema(required = true)
            @NotNull
            @Size(max = 200)
            @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "has control characters in it")
            String reason) {}

    /** Which question stays. */
    @Schema(name = "QuestionMerge")
    record Merge(@Schema(required = true) @NotNull UUID into) {}

    /** Before which question, or, if null, behind those that have a place; whether it is pinned there, or null: as before. */
    @Schema(name = "QuestionPlace")
    record Place(
            @Schema(nullable = true) UUID before,
            @Schema(nullable = true) Boolean pinned) {}

    @POST
    @Path(ONE + "/approve")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "approveQuestion", summary = "Let everybody see a held question")
    public Uni<QuestionView> approve(@RestPath("id") UUID show, @RestPath UUID question) {
        return desk.order(Person.of(caller), show, question, Order.APPROVE);
    }

    @POST
    @Path(ONE + "/hold")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "holdQuestion", summary = "Keep a question back")
    public Uni<QuestionView> hold(@RestPath("id") UUID show, @RestPath UUID question) {
        return desk.order(Person.of(caller), show, question, Order.HOLD);
    }

    @POST
    @Path(ONE + "/reject")
    @Operation(operationId = "rejectQuestion", summary = "Take a question away, and tell its asker why")
    public Uni<QuestionView> reject(
            @RestPath("id") UUID show, @RestPath UUID question, @NotNull @Valid Rejection rejection) {
        return desk.reject(Person.of(caller), show, question, rejection.reason().strip());
    }

    @POST
    @Path(ONE + "/reopen")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "reopenQuestion",
            summary = "Put a question back into the queue, whatever was done with it")
    public Uni<QuestionView> reopen(@RestPath("id") UUID show, @RestPath UUID question) {
        return merging.reopen(Person.of(caller), show, question);
    }

    @POST
    @Path(ONE + "/skip")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "skipQuestion", summary = "Not today: it goes on to the next show")
    public Uni<QuestionView> skip(@RestPath("id") UUID show, @RestPath UUID question) {
        return desk.order(Person.of(caller), show, question, Order.SKIP);
    }

    @POST
    @Path(ONE + "/answering")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "answerQuestion", summary = "It is answered from now on, and the one before was")
    public Uni<QuestionView> answering(@RestPath("id") UUID show, @RestPath UUID question) {
        return desk.answering(Person.of(caller), show, question);
    }

    @POST
    @Path(ONE + "/answered")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "questionAnswered", summary = "It was answered")
    public Uni<QuestionView> answered(@RestPath("id") UUID show, @RestPath UUID question) {
        return desk.answered(Person.of(caller), show, question);
    }

    @POST
    @Path(ONE + "/merge")
    @Operation(operationId = "mergeQuestion", summary = "Give a question's votes to another one, which is answered")
    public Uni<QuestionView> merge(@RestPath("id") UUID show, @RestPath UUID question, @NotNull @Valid Merge merge) {
        return merging.merge(Person.of(caller), show, question, merge.into());
    }

    @PUT
    @Path(ONE + "/place")
    @Operation(operationId = "placeQuestion", summary = "Put a question where it is to be in the queue")
    public Uni<QuestionView> place(@RestPath("id") UUID show, @RestPath UUID question, @NotNull Place place) {
        return placing.place(Person.of(caller), show, question, place.before(), place.pinned());
    }

    @DELETE
    @Path(ONE + "/place")
    @Operation(operationId = "freeQuestion", summary = "Let votes decide where a question is")
    public Uni<QuestionView> free(@RestPath("id") UUID show, @RestPath UUID question) {
        return placing.free(Person.of(caller), show, question);
    }
}
