package live.frontrow.gateway.security;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * Refuses messages whose beginning, end or addressee two programs could see differently (RFC 9112 §3.2, §6.1): odd
 * versions, several hosts, codings of the transfer other than {@code chunked}. A chunked one is answered, and its
 * connection closed: whether it had a length as well can no longer be seen.
 */
final class MessageGuard implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty()) {
            context.addEndHandler(end -> request.connection().close());
        }
        // No version is one that is not known.
        boolean plain = request.version() != null
                && request.headers().getAll(HttpHeaders.HOST).size() <= 1
                && (codings.isEmpty() || codings.size() == 1 && "chunked".equalsIgnoreCase(codings.getFirst()));
        if (plain) {
            context.next();
        } else {
            ProblemAnswer.send(context, CommonProblem.INVALID_INPUT, "The request is not written plainly.");
        }
    }
}
