package live.frontrow.vod.captions;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Captions of a show's recording over HTTP. That there are some is no secret; what they say is for those who may watch. */
@Path("/api/v1/streams/{id: [A-Za-z0-9-]{1,64}}/captions")
@Tag(name = "Recordings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CaptionResource {

    private static final String VTT = "text/vtt";

    private final Captions captions;
    private final CaptionRows rows;

    CaptionResource(Captions captions, CaptionRows rows) {
        this.captions = captions;
        this.rows = rows;
    }

    @GET
    @Operation(
            operationId = "listCaptions",
            summary = "Languages in which the recording has captions; none where nothing can be played")
    public Uni<CaptionView.All> list(@RestPath String id) {
        return rows.list(id).map(CaptionView.All::new);
    }

    @GET
    @Path("/{language}")
    @Produces({VTT, MediaType.APPLICATION_JSON})
    @RolesAllowed("creator")
    @Operation(operationId = "getCaptions", summary = "Captions as they are kept, for their creator")
    @APIResponse(
            responseCode = "200",
            description = "The captions",
            content = @Content(mediaType = VTT, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<String>> get(@RestPath String id, @RestPath String language) {
        return captions.read(id, Language.checked(language))
                .map(text -> RestResponse.ResponseBuilder.ok(text, VTT + ";charset=UTF-8")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }

    @PUT
    @Path("/{language}")
    @Consumes(VTT)
    @RolesAllowed("creator")
    @Operation(
            operationId = "putCaptions",
            summary =
                    "Bring captions, or others in their place: WebVTT, up to 1 MiB; what is not text in it is left out")
    @RequestBody(content = @Content(mediaType = VTT, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<CaptionView> put(@RestPath String id, @RestPath String language, byte[] upload) {
        return captions.put(id, Language.checked(language), upload);
    }

    @DELETE
    @Path("/{language}")
    @RolesAllowed("creator")
    @ResponseStatus(204)
    @Operation(operationId = "deleteCaptions", summary = "Take captions away")
    public Uni<Void> delete(@RestPath String id, @RestPath String language) {
        return captions.remove(id, Language.checked(language));
    }
}
