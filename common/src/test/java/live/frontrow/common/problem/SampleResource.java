package live.frontrow.common.problem;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.frontrow.common.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Fails in all the ways in which a service can fail. */
@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SampleResource {

    private final Caller caller;

    SampleResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    public Input post(Input input) {
        return input;
    }

    @GET
    @Path("/some")
    public int some(@RestQuery int limit) {
        return limit;
    }

    @GET
    @Path("/some/{number}")
    public int one(@RestPath int number) {
        return number;
    }

    @PUT
    @Path("/stated")
    @ResponseStatus(202)
    @Operation(operationId = "stated")
    public Part stated() {
        return new Part("soon");
    }

    @GET
    @Path("/problem")
    public String problem() {
        throw new ProblemException(CommonProblem.FORBIDDEN, "Not today.", Map.of("tier", "gold"));
    }

    @GET
    @Path("/violations")
    public String violations() {
        throw ProblemException.invalid("title", "is too long");
    }

    @GET
    @Path("/secret")
    public String secret() {
        throw new IllegalStateException("password=hunter2");
    }

    @GET
    @Path("/codes/{code}")
    public String code(@RestPath String code) {
        throw new IllegalStateException(new ConnectException("10.0.0.1:5432"));
    }

    @GET
    @Path("/outage")
    public String outage() {
        throw new IllegalStateException(new ConnectException("10.0.0.1:5432"));
    }

    @GET
    @Path("/streams/{show}/outage")
    @Authenticated
    public String outage(@RestPath String show) {
        return outage();
    }

    @GET
    @Path("/me")
    @Authenticated
    public Map<String, Object> me() {
        return Map.of(
                "id", caller.id(),
                "anonymous", caller.anonymous(),
                "name", caller.name(),
                "username", caller.username(),
                "creator", caller.creator());
    }

    @GET
    @Path("/signed-in")
    @Authenticated
    public String signedIn() {
        return caller.signedIn().id();
    }

    @GET
    @Path("/creator")
    @RolesAllowed("creator")
    public String creator() {
        return caller.id();
    }

    record Input(String title, int count, Instant at, Kind kind, List<Part> parts) {}

    record Part(@Schema(pattern = "[^\\p{Cc}\\p{Cs}]*") String text) {}

    enum Kind {
        ONE
    }
}
