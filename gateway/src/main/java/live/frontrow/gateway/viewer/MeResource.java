package live.frontrow.gateway.viewer;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells a page who is looking at it. */
@Path("/api/v1/me")
public class MeResource {

    private final Viewers viewers;
    private final RoutingContext context;

    MeResource(Viewers viewers, RoutingContext context) {
        this.viewers = viewers;
        this.context = context;
    }

    /** Whoever asks; an anonymous viewer is remembered from now on. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Me> me() {
        return Uni.createFrom()
                .completionStage(() -> viewers.remembered(context).map(Me::of).toCompletionStage());
    }
}
