package live.frontrow.stream.readiness;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.stream.mail.MailServer;
import live.frontrow.stream.push.PushKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the creator before a show whether the house is ready for it. */
@Path("/api/v1/readiness")
@Tag(name = "Shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class ReadinessResource {

    private final ReadinessService readiness;
    private final MailServer mail;
    private final PushKey push;

    ReadinessResource(ReadinessService readiness, MailServer mail, PushKey push) {
        this.readiness = readiness;
        this.mail = mail;
        this.push = push;
    }

    @GET
    @Operation(operationId = "getReadiness", summary = "Media servers, room for recordings, delays, the last signal")
    public Uni<Readiness> get() {
        return readiness.now();
    }

    @GET
    @Path("/notices")
    @Operation(operationId = "getNoticeReadiness", summary = "Whether the mail server answers, and web push is set up")
    public Uni<NoticeReadiness> notices() {
        return mail.condition().map(condition -> new NoticeReadiness(condition, push.open() != null));
    }
}
