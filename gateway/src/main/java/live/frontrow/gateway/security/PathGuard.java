package live.frontrow.gateway.security;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * Refuses paths that two programs could read in two ways (dot segments, doubled, encoded or reversed slashes, path
 * parameters), and hides the inner addresses.
 */
final class PathGuard implements Handler<RoutingContext> {

    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|\\\\|;|(?:^|/)\\.{1,2}(?:/|$)|%(?:2e|2f|5c|25|3b|0[0-9a-f]|1[0-9a-f]|7f)|[\\x00-\\x20\\x7f]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INNER = Pattern.compile("/(?:q|internal)(?:/.*)?");

    @Override
    public void handle(RoutingContext context) {
        String path = context.request().path();
        if (path == null || !path.startsWith("/") || AMBIGUOUS.matcher(path).find()) {
            ProblemAnswer.send(context, CommonProblem.INVALID_INPUT, "The path is not written plainly.");
        } else if (INNER.matcher(path).matches()) {
            ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "There is no such address.");
        } else {
            context.next();
        }
    }
}
