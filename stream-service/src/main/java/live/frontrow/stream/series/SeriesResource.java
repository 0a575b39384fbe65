package live.frontrow.stream.series;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import live.frontrow.common.deed.Deed;
import live.frontrow.stream.rundown.RundownPlan;
import live.frontrow.stream.rundown.RundownView;
import live.frontrow.stream.show.Bodies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows that come again and again. */
@Path("/api/v1/series")
@Tag(name = "Series")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("creator")
public class SeriesResource {

    private final SeriesService series;

    SeriesResource(SeriesService series) {
        this.series = series;
    }

    @GET
    @Operation(operationId = "listSeries", summary = "Series that go on")
    public Uni<SeriesList> list() {
        return series.list();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSeries",
            summary = "Begin a series; its next four shows are planned, at most eight weeks ahead")
    @APIResponseSchema(
            value = SeriesView.class,
            responseCode = "201",
            responseDescription = "Begun; `Location` names it")
    public Uni<RestResponse<SeriesView>> create(SeriesRequest body) {
        return series.create(Bodies.required(body))
                .map(view -> RestResponse.ResponseBuilder.<SeriesView>created(URI.create("/api/v1/series/" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Deed(none = true)
    @Operation(operationId = "previewSeries", summary = "The next dates of a series that is being thought of")
    public Uni<SeriesDates> preview(SeriesTimes body) {
        return series.preview(Bodies.required(body));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSeries", summary = "One series, also one that has ended")
    public Uni<SeriesView> get(@RestPath UUID id) {
        return series.get(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateSeries",
            summary = "Change a series; planned shows that nobody has touched change with it")
    public Uni<SeriesView> edit(@RestPath UUID id, SeriesRequest body) {
        return series.edit(id, Bodies.required(body));
    }

    @GET
    @Path("/{id}/rundown")
    @Operation(operationId = "getSeriesRundown", summary = "The plan of each show of a series")
    public Uni<RundownView> rundown(@RestPath UUID id) {
        return series.rundown(id);
    }

    @PUT
    @Path("/{id}/rundown")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSeriesRundown",
            summary =
                    "Replace it, unless it was changed since `version`; planned shows that nobody has touched get it too")
    public Uni<RundownView> writeRundown(@RestPath UUID id, RundownPlan body) {
        return series.writeRundown(id, Bodies.required(body));
    }

    @POST
    @Path("/{id}/end")
    @Operation(operationId = "endSeries", summary = "Plan no more of it; planned shows that nobody has touched go")
    public Uni<SeriesView> end(@RestPath UUID id) {
        return series.end(id);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeSeries", summary = "Take the end back; its next shows are planned anew")
    public Uni<SeriesView> resume(@RestPath UUID id) {
        return series.goOn(id);
    }
}
