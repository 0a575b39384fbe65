package live.frontrow.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;

/** {@code GET /problems/{id}}: what a problem means, for whoever follows the {@code Link} of an answer. */
@Singleton
final class ProblemPageRoute {

    private final ProblemPages pages;

    ProblemPageRoute(ProblemPages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        router.get("/problems/:id").handler(this::handle);
    }

    private void handle(RoutingContext context) {
        pages.page(context.pathParam("id"))
                .ifPresentOrElse(
                        text -> context.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                                .end(text),
                        () -> ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "There is no such problem."));
    }
}
