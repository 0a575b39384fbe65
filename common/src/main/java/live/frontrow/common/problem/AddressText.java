package live.frontrow.common.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses U+0000 in a path or query: {@link StrictText} for what comes in an address. */
final class AddressText {

    private static final String NOTHING = "%00";

    /** By what was sent: the framework's own address cannot be had of one with a character that belongs in none. */
    @ServerRequestFilter(preMatching = true)
    Response refuse(HttpServerRequest request, UriInfo uri) {
        return request.uri().contains(NOTHING)
                ? ProblemResponses.of(CommonProblem.INVALID_INPUT, "The address has a character that no text has.", uri)
                : null;
    }
}
