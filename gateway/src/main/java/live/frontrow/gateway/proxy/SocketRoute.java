package live.frontrow.gateway.proxy;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * {@code /ws/chat}: leads a socket on to chat-service, which looks at its origin and ticket. Once both sides have shaken hands,
 * bytes pass as they are; whoever reads slowly slows the other side down, so nothing piles up here.
 */
@Singleton
final class SocketRoute {

    private static final String PATH = "/ws/chat";
    private static final int SWITCHING = 101;

    private final ServiceClient services;

    SocketRoute(ServiceClient services) {
        this.services = services;
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!HeaderRules.asksForSocket(request.headers())) {
            ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "This address is for WebSockets.");
            return;
        }
        request.pause();
        services.upgrade(Service.CHAT, request.uri(), HeaderRules.handshake(request))
                .onSuccess(answer -> lead(context, answer))
                .onFailure(failure -> {
                    Log.warnf("No socket [reason=%s]", failure.getMessage());
                    ProblemAnswer.send(context, CommonProblem.UNAVAILABLE, "The chat does not answer right now.");
                });
    }

    private static void lead(RoutingContext context, HttpClientResponse answer) {
        MultiMap headers = HeaderRules.shaken(answer.headers());
        context.response().setStatusCode(answer.statusCode());
        headers.forEach((name, value) -> context.response().putHeader(name, value));
        if (answer.statusCode() != SWITCHING) {
            context.response().end();
            return;
        }
        NetSocket inside = answer.netSocket();
        context.request()
                .toNetSocket()
                .onSuccess(outside -> join(outside, inside))
                .onFailure(failure -> inside.close());
    }

    /** Until one side ends, which ends the other. */
    private static void join(NetSocket outside, NetSocket inside) {
        Future.any(outside.pipeTo(inside), inside.pipeTo(outside)).onComplete(done -> {
            outside.close();
            inside.close();
        });
    }
}
