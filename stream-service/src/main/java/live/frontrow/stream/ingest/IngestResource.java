package live.frontrow.stream.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.ban.BanBook;
import live.frontrow.stream.lifecycle.Reconciler;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** What each MediaMTX calls, and the front before it. */
@Path("/internal/ingest/{origin}")
@InternalCall
@PermitAll
public class IngestResource {

    private final IngestAuthorization authorization;
    private final Reconciler reconciler;
    private final Origins origins;
    private final BanBook bans;

    IngestResource(IngestAuthorization authorization, Reconciler reconciler, Origins origins, BanBook bans) {
        this.authorization = authorization;
        this.reconciler = reconciler;
        this.origins = origins;
        this.bans = bans;
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

    /**
     * Banned networks, one a line, for the front to close such connections before they cost anything. It may be some
     * seconds behind: {@link #auth} decides.
     */
    @GET
    @Path("/bans")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<Response> bans(@RestPath String origin, @Context Request request) {
        known(origin);
        return bans.networks().map(networks -> {
            String list = String.join("\n", networks);
            EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(list.getBytes(StandardCharsets.US_ASCII))
                    .toString());
            Response.ResponseBuilder same = request.evaluatePreconditions(tag);
            return (same == null ? Response.ok(list).tag(tag) : same).build();
        });
    }

    private Origin known(String name) {
        return origins.named(name).orElseThrow(() -> ProblemException.notFound("ingest origin"));
    }
}
