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
import java.util.Locale;
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

    /**
     * Before or after which question, or, if neither is there, behind those that have a place; whether it is pinned there, or null: as
     * before; whether it was carried there, which is taken back to.
     */
    @Schema(name = "QuestionPlace")
    record Place(
            @Schema(nullable = true) UUID before,
            @Schema(nullable = true) UUID after,
            @Schema(nullable = true) Boolean pinned,
            @Schema(nullable = true) Boolean carried) {

        Places.Wish wish() {
            return new Places.Wish(before, after, pinned, Boolean.TRUE.equals(carried));
        }
    }

    @POST
    @Path(ONE + "/{order: approve|hold|skip|answering|answered|reopen}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "orderQuestion",
            summary =
                    "Let everybody see it; keep it back; leave it to the next show; it is answered from now on, and the one before was;"
                            + " it was answered; put it back into the queue, whatever was done with it")
    public Uni<QuestionView> order(@RestPath("id") UUID show, @RestPath UUID question, @RestPath String order) {
        Person moderator = Person.of(caller);
        return switch (order) {
            case "answering" -> desk.answering(moderator, show, question);
            case "answered" -> desk.answered(moderator, show, question);
            case "reopen" -> merging.reopen(moderator, show, question);
            default -> desk.order(moderator, show, question, Order.valueOf(order.toUpperCase(Locale.ROOT)));
        };
    }

    @POST
    @Path(ONE + "/reject")
    @Operation(operationId = "rejectQuestion", summary = "Take a question away, and tell its asker why")
    public Uni<QuestionView> reject(
            @RestPath("id") UUID show, @RestPath UUID question, @NotNull @Valid Rejection rejection) {
        return desk.reject(Person.of(caller), show, question, rejection.reason().strip());
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
        return placing.place(Person.of(caller), show, question, place.wish());
    }

    @DELETE
    @Path(ONE + "/place")
    @Operation(operationId = "freeQuestion", summary = "Let votes decide where a question is")
    public Uni<QuestionView> free(@RestPath("id") UUID show, @RestPath UUID question) {
        return placing.free(Person.of(caller), show, question);
    }
}
