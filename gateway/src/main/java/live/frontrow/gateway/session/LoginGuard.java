package live.frontrow.gateway.session;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/** Looks at a wish to sign in before quarkus-oidc does: the return address, and whether the provider is there. */
@Singleton
final class LoginGuard {

    /** After the guards of every request, before Quarkus authenticates. */
    private static final int PRIORITY = 4_000;

    private static final String AWAY = "Signing in is not possible right now. Watching goes on; try again in a minute.";

    private final ProviderClient provider;

    LoginGuard(ProviderClient provider) {
        this.provider = provider;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        switch (context.request().path()) {
            case "/auth/login" -> login(context);
            case "/auth/failed" ->
                explain(
                        context,
                        GatewayProblem.SIGN_IN_FAILED,
                        "Signing in did not work. Nothing has changed; try again.");
            default -> context.next();
        }
    }

    private void login(RoutingContext context) {
        List<String> wanted = context.queryParam("return");
        if (wanted.size() > 1 || !wanted.stream().allMatch(ReturnPath::isLocal)) {
            ProblemAnswer.send(context, CommonProblem.INVALID_INPUT, "return must be one path of this site.");
            return;
        }
        // Quarkus holds the request's end back until somebody reads it, so this may take its time.
        provider.discover().onSuccess(there -> context.next()).onFailure(failure -> away(context, failure));
    }

    private static void away(RoutingContext context, Throwable failure) {
        Log.warnf("The identity provider does not answer: %s", failure.getMessage());
        explain(context, CommonProblem.UNAVAILABLE, AWAY);
    }

    /** A page for people, a problem for programs. */
    private static void explain(RoutingContext context, ProblemType type, String detail) {
        String accepts = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accepts == null || !accepts.contains("text/html")) {
            ProblemAnswer.send(context, type, detail);
            return;
        }
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end("""
                        <!doctype html><html lang="en"><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width"><title>%s</title>
                        <h1>%s</h1><p>%s</p><p><a href="/">Back to the show</a></p>
                        """.formatted(type.title(), type.title(), detail));
    }
}
