package live.frontrow.gateway.idp;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.Problem;
import live.frontrow.gateway.security.PublicUrl;

/** Tells Keycloak the truth about the client, keeps our cookies from it, and speaks for it while it is away. */
final class IdpExchange implements ProxyInterceptor {

    private static final List<String> OUR_COOKIES = List.of("frontrow-", "__host-frontrow-", "q_");

    private final PublicUrl publicUrl;

    IdpExchange(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        MultiMap headers = request.headers();
        headers.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .toList()
                .forEach(headers::remove);
        headers.remove("Forwarded").remove("X-Real-IP").remove(HttpHeaders.AUTHORIZATION);
        headers.set("X-Forwarded-For", request.proxiedRequest().remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", publicUrl.scheme())
                .set("X-Forwarded-Host", publicUrl.authority())
                .set("X-Forwarded-Port", Integer.toString(publicUrl.port()));
        withoutOurCookies(headers);
        return context.sendRequest().recover(failure -> away(request, failure));
    }

    private static void withoutOurCookies(MultiMap headers) {
        String kept = headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> OUR_COOKIES.stream().noneMatch(cookie.toLowerCase(Locale.ROOT)::startsWith))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!kept.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, kept);
        }
    }

    private static Future<ProxyResponse> away(ProxyRequest request, Throwable failure) {
        Log.warnf("The identity provider does not answer: %s", failure.getMessage());
        String detail = "Signing in is not possible right now. Watching goes on; try again in a minute.";
        Problem problem = Problem.of(
                CommonProblem.UNAVAILABLE, detail, request.proxiedRequest().path());
        return Future.succeededFuture(request.release()
                .response()
                .setStatusCode(CommonProblem.UNAVAILABLE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.RETRY_AFTER, "10")
                .setBody(Body.body(Buffer.buffer(Json.encode(problem)))));
    }
}
