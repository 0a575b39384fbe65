package live.frontrow.stream.link;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.stream.playback.Playback;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What a gateway asks, in its own name, when a player comes with a link. The secret is in the body: addresses get into logs. */
@Path("/internal/playback/link")
@RolesAllowed("gateway")
public class ExchangeResource {

    private final LinkService links;

    ExchangeResource(LinkService links) {
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(hidden = true)
    public Uni<Playback> exchange(LinkSecret body) {
        return links.exchange(LinkSecret.of(body));
    }
}
