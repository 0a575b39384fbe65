package live.frontrow.gateway.security;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
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
        if (authority.equalsIgnoreCase(publicUrl.authority())) {
            context.next();
        } else if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            context.response()
                    .setStatusCode(PERMANENT_REDIRECT)
                    .putHeader(HttpHeaders.LOCATION, publicUrl.origin() + request.uri())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            ProblemAnswer.send(context, GatewayProblem.WRONG_ADDRESS, "Use " + publicUrl.origin() + " instead.");
        }
    }
}
