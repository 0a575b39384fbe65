package live.frontrow.gateway.security;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * Keeps everybody on the one public address: a page opened under another name (such as {@code localhost}) is sent
 * there, anything else is refused. Otherwise session, origin checks and return addresses would break, and a foreign
 * name that resolves to us would be served.
 */
final class HostGuard implements Handler<RoutingContext> {

    private static final int PERMANENT_REDIRECT = 308;

    private final PublicUrl publicUrl;

    HostGuard(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String authority =
                request.authority() == null ? "" : request.authority().toString();
        if (isAbsolute(request) && !isOurs(request.uri())) {
            ProblemAnswer.send(context, CommonProblem.INVALID_INPUT, "The address is not written plainly.");
        } else if (authority.equalsIgnoreCase(publicUrl.authority())) {
            context.next();
        } else if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            context.response()
                    .setStatusCode(PERMANENT_REDIRECT)
                    .putHeader(HttpHeaders.LOCATION, publicUrl.origin() + target(request))
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            ProblemAnswer.send(context, GatewayProblem.WRONG_ADDRESS, "Use " + publicUrl.origin() + " instead.");
        }
    }

    /** As one asks a proxy: the host in the target counts, whatever the header says (RFC 9112 §3.2.2). */
    private static boolean isAbsolute(HttpServerRequest request) {
        return !request.uri().startsWith("/");
    }

    private boolean isOurs(String uri) {
        return uri.startsWith(publicUrl.origin() + "/");
    }

    private static String target(HttpServerRequest request) {
        return request.query() == null ? request.path() : request.path() + "?" + request.query();
    }
}
