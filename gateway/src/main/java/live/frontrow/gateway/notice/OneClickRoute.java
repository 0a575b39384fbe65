package live.frontrow.gateway.notice;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.identity.IdentityTokens;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceClient;

/**
 * {@code POST /notices/off/{secret}}: what a mail program does when its reader presses "unsubscribe" (RFC 8058). It has neither cookie nor
 * origin; the secret of the mail is all there is. The page at the same address is the web app's.
 */
@Singleton
final class OneClickRoute {

    private static final String START = "/notices/off/";
    private static final String PATH = "/api/v1/notices/off";
    private static final Viewer MAIL_PROGRAM = Viewer.anonymous(Viewer.ANONYMOUS + "mail-program");

    /** Longer is no secret of ours. */
    private static final int LONGEST = 64;

    private final ServiceClient services;
    private final IdentityTokens identity;

    OneClickRoute(ServiceClient services, IdentityTokens identity) {
        this.services = services;
        this.identity = identity;
    }

    /** Failures end here as well: whoever else reports one says the whole address. */
    void register(@Observes Router router) {
        router.post(START + "*")
                .handler(this::handle)
                .failureHandler(context -> ProblemAnswer.send(context, context.failure()));
    }

    private void handle(RoutingContext context) {
        String secret = context.request().path().substring(START.length());
        if (secret.isEmpty() || secret.length() > LONGEST) {
            ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "There is no such link.");
            return;
        }
        // What it says in its body is always the same, and not needed.
        context.request().resume();
        ask(secret).onSuccess(answer -> end(context, answer.statusCode())).onFailure(failure -> {
            Log.warnf(
                    "Mail cannot be switched off [failure=%s]",
                    failure.getClass().getSimpleName());
            ProblemAnswer.send(context, CommonProblem.UNAVAILABLE, "A part of Frontrow does not answer right now.");
        });
    }

    private Future<HttpClientResponse> ask(String secret) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + identity.issue(MAIL_PROGRAM, Service.STREAM.audience()))
                .set(HttpHeaders.CONTENT_TYPE, "application/json");
        Buffer body = new JsonObject().put("secret", secret).toBuffer();
        return services.send(Service.STREAM, HttpMethod.POST, PATH, headers, body);
    }

    private static void end(RoutingContext context, int status) {
        switch (status) {
            case 200 -> context.response().setStatusCode(204).end();
            case 404 ->
                ProblemAnswer.send(context, CommonProblem.NOT_FOUND, "There is no such link, or its time is over.");
            default ->
                ProblemAnswer.send(context, CommonProblem.UNAVAILABLE, "A part of Frontrow does not answer right now.");
        }
    }
}
