package live.frontrow.gateway.security;

import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * Lets configured pages elsewhere ask for playback and for the picture, as somebody who is not signed in: their cookies here
 * are neither looked at nor set. CORS without credentials; everybody else's browser learns nothing (Fetch standard §3.2).
 */
final class EmbedGuard implements Handler<RoutingContext> {

    private static final Pattern PLAYBACK = Pattern.compile("/api/v1/streams/[A-Za-z0-9-]{1,64}/playback");
    private static final String MEDIA = "/live/";

    /** Two hours, as long as Chromium remembers a permission at most; in seconds. */
    private static final String REMEMBERED = "7200";

    /** What players reckon with. */
    private static final String SHOWN = "Age, Date, Content-Length, Server-Timing";

    private final Embedders embedders;

    EmbedGuard(Embedders embedders) {
        this.embedders = embedders;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpMethod only = method(request.path());
        if (only == null || !embedders.any()) {
            context.next();
            return;
        }
        boolean named = embedders.named(context);
        context.addHeadersEndHandler(end -> finish(context, named));
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (named && request.method() == HttpMethod.OPTIONS && wanted != null) {
            permit(context, only, wanted);
            return;
        }
        if (named && request.method() == only) {
            request.headers().remove(HttpHeaders.COOKIE);
            Embedders.mark(context);
        }
        context.next();
    }

    /** The one thing that may be done there. */
    private static HttpMethod method(String path) {
        if (path.startsWith(MEDIA)) {
            return HttpMethod.GET;
        }
        return PLAYBACK.matcher(path).matches() ? HttpMethod.POST : null;
    }

    private static void permit(RoutingContext context, HttpMethod only, String wanted) {
        if (only.name().equals(wanted)) {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, only.name())
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED)
                    .end();
        } else {
            ProblemAnswer.send(context, GatewayProblem.FOREIGN_ORIGIN, "Other pages may only watch.");
        }
    }

    /** After whoever answers, refusals included. */
    private static void finish(RoutingContext context, boolean named) {
        HttpServerResponse response = context.response();
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (named) {
            response.putHeader(
                            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
                            context.request().getHeader(HttpHeaders.ORIGIN))
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN)
                    .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (Embedders.made(context)) {
            List.copyOf(context.request().cookies()).stream()
                    .map(Cookie::getName)
                    .forEach(name -> response.removeCookies(name, false));
        }
    }
}
