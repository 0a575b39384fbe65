package live.frontrow.common.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses U+0000 in a path or query: {@link StrictText} for what comes in an address. */
final class AddressText {

    private static final String NOTHING = "%00";

    @ServerRequestFilter(preMatching = true)
    Response refuse(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        return has(address.getRawPath()) || has(address.getRawQuery())
                ? ProblemResponses.of(
                        CommonProblem.INVALID_INPUT,
                        "The address has a character that no text has.",
                        request.getUriInfo())
                : null;
    }

    private static boolean has(String text) {
        return text != null && text.contains(NOTHING);
    }
}
