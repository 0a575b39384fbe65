package live.frontrow.gateway.security;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * Lets only our own pages change something: the browser must name our origin, and the page must set a header that a
 * foreign form cannot. Pages that may embed the picture may ask for playback ({@link EmbedGuard}). The identity provider protects its own forms; Stripe's calls carry a signature, what mail programs do for their readers a secret.
 */
final class OriginGuard implements Handler<RoutingContext> {

    static final String HEADER = "X-Frontrow";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;

    OriginGuard(PublicUrl publicUrl) {
        this.origin = publicUrl.origin();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method())
                || guardsItself(request.path())
                || isOurs(request)
                || Embedders.made(context)) {
            context.next();
        } else {
            ProblemAnswer.send(
                    context,
                    GatewayProblem.FOREIGN_ORIGIN,
                    "Changes need the header Origin: " + origin + " and the header " + HEADER + ": 1.");
        }
    }

    private static boolean guardsItself(String path) {
        return path.startsWith("/idp/") || path.startsWith("/webhooks/") || path.startsWith("/notices/off/");
    }

    private boolean isOurs(HttpServerRequest request) {
        return origin.equals(request.getHeader(HttpHeaders.ORIGIN)) && "1".equals(request.getHeader(HEADER));
    }
}
