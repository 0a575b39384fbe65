package live.frontrow.common.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** Turns problems into HTTP answers. */
final class ProblemResponses {

    /** Seconds after which a caller may try an unavailable service again. */
    private static final int RETRY_AFTER_SECONDS = 2;

    private ProblemResponses() {}

    static Response of(ProblemType type, String detail, UriInfo uri) {
        return of(type, detail, uri, List.of(), Map.of());
    }

    static Response of(
            ProblemType type, String detail, UriInfo uri, List<Violation> violations, Map<String, Object> members) {
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.LINK, type.link())
                .entity(Problem.of(type, detail, uri.getPath(), violations, members));
        // RFC 9110 wants the scheme with each 401.
        if (type.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (type.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }
}
