package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** All questions of a show, for the creator's spreadsheet. */
@Path("/api/v1/streams/{id}/questions")
@RolesAllowed("creator")
@Tag(name = "Questions")
class QuestionCsvResource {

    private final QuestionReading reading;
    private final Caller caller;

    QuestionCsvResource(QuestionReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "questionsCsv", summary = "All questions of a show, one line each, as CSV (RFC 4180)")
    public Uni<RestResponse<String>> csv(@RestPath("id") UUID show) {
        return reading.everything(Person.of(caller), show)
                .map(questions -> RestResponse.ResponseBuilder.ok(QuestionCsv.of(questions))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"questions-" + show + ".csv\"")
                        .build());
    }
}
