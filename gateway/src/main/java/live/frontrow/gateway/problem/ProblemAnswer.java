package live.frontrow.gateway.problem;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.Problem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;

/** Ends a request on a Vert.x route with problem+json that nobody may store. */
public final class ProblemAnswer {

    /** Seconds after which a caller may try again what is not available. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** What follows is a secret. */
    private static final List<String> SECRETS = List.of("/play/", "/calendar/", "/notices/off/", "/notices/confirm/");

    private ProblemAnswer() {}

    /** Ends with a problem that its detail explains. */
    public static void send(RoutingContext context, ProblemType type, String detail) {
        send(context, type, detail, Map.of());
    }

    /** Ends with a problem and further members. */
    public static void send(RoutingContext context, ProblemType type, String detail, Map<String, Object> members) {
        send(context, new ProblemException(type, detail, members));
    }

    /** Ends with the problem that {@code failure} is; anything that is no problem becomes {@code internal}. */
    public static void send(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            write(context, problem);
        } else if (context.response().closed()) {
            // Whatever fails when a browser goes away is no failure of ours.
            Log.debugf("Nobody waits for the answer [path=%s]", context.normalizedPath());
        } else {
            Log.errorf(failure, "Request failed [path=%s]", path(context));
            write(context, new ProblemException(CommonProblem.INTERNAL, "The request could not be answered."));
        }
    }

    /** The path of the request, without the secret that is part of some links. */
    private static String path(RoutingContext context) {
        String path = context.normalizedPath();
        String lower = path.toLowerCase(Locale.ROOT);
        return SECRETS.stream()
                .filter(lower::contains)
                .map(before -> path.substring(0, lower.indexOf(before) + before.length()))
                .min(Comparator.comparingInt(String::length))
                .orElse(path);
    }

    private static void write(RoutingContext context, ProblemException problem) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Too late for a status: a cut connection is the only way left to say "incomplete".
            response.reset();
            return;
        }
        int status = problem.type().status();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Link", problem.type().link())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if ((status == 503 || status == 409 || status == 429)
                && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        Problem body = Problem.of(
                problem.type(), problem.getMessage(), path(context), problem.violations(), problem.members());
        response.end(Json.encode(body));
    }
}
