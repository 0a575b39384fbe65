package live.frontrow.stream.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.lifecycle.Reconciler;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What each MediaMTX calls. */
@Path("/internal/ingest/{origin}")
@InternalCall
@PermitAll
public class IngestResource {

    private final IngestAuthorization authorization;
    private final Reconciler reconciler;
    private final Origins origins;

    IngestResource(IngestAuthorization authorization, Reconciler reconciler, Origins origins) {
        this.authorization = authorization;
        this.reconciler = reconciler;
        this.origins = origins;
    }

    /** May this connection publish? */
    @POST
    @Path("/auth")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(204)
    public Uni<Void> auth(@RestPath String origin, AuthRequest request) {
        if (request == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        return authorization.authorize(known(origin), request);
    }

    /** Something changed at the origin: look now. What changed is asked, not believed. */
    @POST
    @Path("/hook")
    @ResponseStatus(202)
    public void hook(@RestPath String origin) {
        reconciler.look(known(origin));
    }

    private Origin known(String name) {
        return origins.named(name).orElseThrow(() -> ProblemException.notFound("ingest origin"));
    }
}
