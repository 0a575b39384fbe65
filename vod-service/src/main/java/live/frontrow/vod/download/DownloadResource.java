package live.frontrow.vod.download;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.catalogue.Catalogue;
import live.frontrow.vod.download.Parts.Numbered;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.shelf.Shelf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Says a gateway what a file consists of; whoever asked the gateway gets the file. Bytes of samples do not come this way. */
@Path("/api/v1/recordings/{show}/downloads")
@Tag(name = "Recordings")
@RolesAllowed("creator")
public class DownloadResource {

    /** An init has some KiB, and never more than what was read of a recorded file. */
    private static final int MOST_OF_INIT = 256 * 1024;

    /** A note and the description of a second of picture and sound. */
    private static final int MOST_OF_FRAGMENT = 64 * 1024;

    private final Catalogue catalogue;
    private final Parts parts;
    private final Shelf shelf;

    DownloadResource(Catalogue catalogue, Parts parts, Shelf shelf) {
        this.catalogue = catalogue;
        this.parts = parts;
        this.shelf = shelf;
    }

    @GET
    @Path("/{part: [1-9][0-9]{0,5}}")
    @Operation(
            operationId = "downloadRecording",
            summary = "What is shown of a complete recording, as an MP4 file; one range of it, when asked for")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "video/mp4", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<DownloadPlan>> part(
            @RestPath String show,
            @Parameter(
                            description =
                                    "1, and more where codecs changed during the show: see `downloads` of the recording")
                    @RestPath
                    int part) {
        return catalogue.finished(show).chain(recording -> parts.of(show).chain(all -> {
            if (part > all.size()) {
                throw ProblemException.notFound("part of the recording");
            }
            FileName name = FileName.of(recording.title(), part, all.size());
            return plan(show, all.get(part - 1), name);
        }));
    }

    private Uni<RestResponse<DownloadPlan>> plan(String show, List<Numbered> segments, FileName name) {
        Numbered first = segments.getFirst();
        return blocking(() -> plan(show, segments)).map(plan -> RestResponse.ResponseBuilder.ok(
                        plan, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition())
                // Segments never change: the same ones are the same bytes.
                .header(
                        HttpHeaders.ETAG,
                        "\"%d-%d\"".formatted(first.number(), segments.getLast().number()))
                .build());
    }

    private DownloadPlan plan(String show, List<Numbered> segments) throws IOException {
        Numbered first = segments.getFirst();
        byte[] init = bytes(shelf.beginning(Addresses.place(show, Addresses.init(first.init())), MOST_OF_INIT));
        Map<Integer, Long> earlier = first.start() == 0
                ? Map.of()
                : Earlier.of(init, shelf.beginning(Addresses.place(show, first.kept()), MOST_OF_FRAGMENT));
        return new DownloadPlan(
                show, init, earlier, segments.stream().map(Numbered::piece).toList());
    }

    private static <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom()
                .item(Unchecked.supplier(work::call))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(IOException.class)
                .transform(away ->
                        new ProblemException(CommonProblem.UNAVAILABLE, "Recordings cannot be downloaded right now."));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
