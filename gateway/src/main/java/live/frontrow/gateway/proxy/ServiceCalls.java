package live.frontrow.gateway.proxy;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Function;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.IdentityTokens;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.viewer.Viewers;

/** Passes one browser request on to a service, in the name of whoever asks. */
@Singleton
public final class ServiceCalls {

    private final ServiceClient client;
    private final Viewers viewers;
    private final IdentityTokens tokens;

    ServiceCalls(ServiceClient client, Viewers viewers, IdentityTokens tokens) {
        this.client = client;
        this.viewers = viewers;
        this.tokens = tokens;
    }

    /** The service's answer; fails with {@code unavailable} when no instance gives one. */
    public Future<HttpClientResponse> pass(RoutingContext context, Service service) {
        return pass(context, service, viewers::of);
    }

    /** The same in the name of whoever {@code asking} finds. */
    public Future<HttpClientResponse> pass(
            RoutingContext context, Service service, Function<RoutingContext, Future<Viewer>> asking) {
        HttpServerRequest request = context.request();
        request.pause();
        return asking.apply(context).compose(viewer -> BoundedBody.read(request, viewer)
                .compose(body -> send(service, request, viewer, body)));
    }

    /** Writes the answer to the browser: what {@link HeaderRules} lets through, streamed. */
    public static Future<Void> answer(RoutingContext context, HttpClientResponse answer) {
        writeHead(context, answer);
        if (!answer.headers().contains("Content-Length")) {
            context.response().setChunked(true);
        }
        return BodyPipe.lead(context, answer);
    }

    /** The same for an answer that was read already. */
    public static Future<Void> answer(RoutingContext context, HttpClientResponse answer, Buffer body) {
        writeHead(context, answer);
        return context.response().end(body);
    }

    /** Header by header, so that the service's word replaces ours instead of standing beside it. */
    private static void writeHead(RoutingContext context, HttpClientResponse answer) {
        MultiMap headers = HeaderRules.outward(answer.headers());
        context.response().setStatusCode(answer.statusCode());
        headers.names().forEach(name -> context.response().putHeader(name, headers.getAll(name)));
    }

    private Future<HttpClientResponse> send(Service service, HttpServerRequest request, Viewer viewer, Buffer body) {
        MultiMap headers = HeaderRules.inward(request, service, tokens.issue(viewer, service.audience()));
        return client.send(service, request.method(), request.uri(), headers, body)
                .recover(unavailable(service));
    }

    private static Function<Throwable, Future<HttpClientResponse>> unavailable(Service service) {
        return failure -> {
            Log.warnf("No answer [service=%s reason=%s]", service.audience(), failure.getMessage());
            return Future.failedFuture(
                    new ProblemException(CommonProblem.UNAVAILABLE, "A part of Frontrow does not answer right now."));
        };
    }
}
