package live.frontrow.stream.channel;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import live.frontrow.common.deed.Deed;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The channel over HTTP. */
@Path("/api/v1/channel")
@Tag(name = "Channel")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class ChannelResource {

    private final ChannelService channels;

    ChannelResource(ChannelService channels) {
        this.channels = channels;
    }

    @GET
    @Operation(operationId = "getChannel", summary = "Who this channel is")
    @APIResponse(
            responseCode = "200",
            description = "The channel",
            content = @Content(schema = @Schema(implementation = ChannelView.class)))
    @APIResponse(responseCode = "304", description = "As `If-None-Match` says")
    public Uni<Response> get(@Context Request request) {
        return channels.get().map(view -> {
            EntityTag tag = new EntityTag(Integer.toHexString(view.aboutHtml().hashCode()) + "-" + view.version());
            Response.ResponseBuilder same = request.evaluatePreconditions(tag);
            Response.ResponseBuilder answer = same == null ? Response.ok(view).tag(tag) : same;
            return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
        });
    }

    @PATCH
    @RolesAllowed("creator")
    @Operation(operationId = "updateChannel", summary = "Change the channel; absent fields stay")
    public Uni<ChannelView> edit(ChannelPatch body) {
        return channels.edit(required(body));
    }

    @POST
    @Path("/about/preview")
    @RolesAllowed("creator")
    @Deed(none = true)
    @Operation(operationId = "previewAbout", summary = "An about page as people would see it")
    public Uni<AboutPreview> preview(AboutText body) {
        return Uni.createFrom().item(channels.preview(required(body)));
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        return body;
    }
}
