package live.frontrow.gateway.openapi;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.gateway.async.Coalescer;
import live.frontrow.gateway.problem.ProblemAnswer;

/** {@code GET /api/v1/openapi.json}: what the services and the gateway say of themselves, in one document. */
@Singleton
final class OpenApiRoute {

    private static final int ORDER = 10;

    private final Vertx vertx;
    private final OpenApiDocuments documents;
    private final Coalescer<String, String> questions = new Coalescer<>(1);

    OpenApiRoute(Vertx vertx, OpenApiDocuments documents) {
        this.vertx = vertx;
        this.documents = documents;
    }

    void register(@Observes Router router) {
        router.get("/api/v1/openapi.json").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        Context own = vertx.getOrCreateContext();
        Future<String> document = questions.ask("document", documents::merged);
        document.onComplete(answer -> own.runOnContext(now -> {
            if (answer.succeeded()) {
                context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(answer.result());
            } else {
                ProblemAnswer.send(context, answer.cause());
            }
        }));
    }
}
