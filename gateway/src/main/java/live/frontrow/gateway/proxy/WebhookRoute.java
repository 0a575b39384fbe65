package live.frontrow.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * {@code POST /webhooks/stripe}: leads what Stripe says on to membership-service, byte for byte, as the signature is over the
 * bytes. Nobody gets a session by it.
 */
@Singleton
final class WebhookRoute {

    private static final String PATH = "/webhooks/stripe";
    private static final Viewer STRIPE = Viewer.anonymous(Viewer.ANONYMOUS + "stripe");

    private final ServiceCalls calls;

    WebhookRoute(ServiceCalls calls) {
        this.calls = calls;
    }

    void register(@Observes Router router) {
        router.post(PATH).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        calls.pass(context, Service.MEMBERSHIP, asked -> Future.succeededFuture(STRIPE))
                .compose(answer -> ServiceCalls.answer(context, answer))
                .onFailure(failure -> ProblemAnswer.send(context, failure));
    }
}
