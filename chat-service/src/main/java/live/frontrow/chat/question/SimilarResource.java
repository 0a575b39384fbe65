package live.frontrow.chat.question;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Questions that are like one that somebody is writing, to vote for instead. */
@Path("/api/v1/streams/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Questions")
class SimilarResource {

    private final Similar similar;
    private final Caller caller;

    SimilarResource(Similar similar, Caller caller) {
        this.similar = similar;
        this.caller = caller;
    }

    /** Up to five, most alike first. */
    @Schema(name = "SimilarQuestions")
    record Found(@Schema(required = true) List<QuestionView> items) {}

    @GET
    @Path("/similar")
    @Operation(operationId = "similarQuestions", summary = "Up to five questions like this text, most alike first")
    public Uni<Found> similar(@RestPath("id") UUID show, @RestQuery @NotNull @Size(max = 2_000) String text) {
        return similar.to(Person.of(caller), show, text).map(Found::new);
    }
}
