package live.frontrow.gateway.proxy;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/** {@code /api/v1/**}: whatever the gateway does not answer itself goes to the service that owns it. */
@Singleton
final class ApiRoute {

    static final String BASE = "/api/v1/";

    /** After the gateway's own routes. */
    private static final int ORDER = 100;

    private final ServiceCalls calls;

    ApiRoute(ServiceCalls calls) {
        this.calls = calls;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.request().path().equals(BASE + "me")) {
            context.next();
            return;
        }
        Optional<Service> service = service(context.request().path());
        if (service.isEmpty()) {
            ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "There is no such address.");
            return;
        }
        calls.pass(context, service.get())
                .compose(answer -> ServiceCalls.answer(context, answer))
                .onFailure(failure -> ProblemAnswer.send(context, failure));
    }

    private static Optional<Service> service(String path) {
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        return Service.owning(path.substring(BASE.length()));
    }
}
