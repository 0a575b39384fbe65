package live.frontrow.chat.question;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Settings of a show's questions, for moderators. */
@Path("/api/v1/streams/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Questions")
class QuestionSettingsResource {

    private final QuestionSettingsDesk desk;
    private final Caller caller;

    QuestionSettingsResource(QuestionSettingsDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Path("/settings")
    @Operation(operationId = "questionSettings", summary = "What holds for the show's questions")
    public Uni<QuestionSettings> settings(@RestPath("id") UUID show) {
        return desk.settings(Person.of(caller), show);
    }

    @PATCH
    @Path("/settings")
    @Operation(
            operationId = "changeQuestionSettings",
            summary = "Open or close questions, hold them, or let only members ask")
    public Uni<QuestionSettings> change(@RestPath("id") UUID show, @NotNull @Valid QuestionSettingsChange change) {
        return desk.change(Person.of(caller), show, change);
    }

    @POST
    @Path("/clap")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "clap",
            summary = "By which time an answer that is begun now would be marked, to measure the encoder's delay by")
    public Uni<Clap> clap(@RestPath("id") UUID show) {
        Instant now = Instant.now();
        return desk.settings(Person.of(caller), show).map(settings -> new Clap(now, settings.encoderDelayMillis()));
    }
}
