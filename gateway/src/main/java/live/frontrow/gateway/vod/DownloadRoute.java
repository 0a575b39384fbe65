package live.frontrow.gateway.vod;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceCalls;

/**
 * {@code GET /api/v1/recordings/{show}/downloads/{part}}: vod-service, asked in the name of whoever asks, says what the file consists of or
 * why there is none; the bytes come from object storage.
 */
@Singleton
final class DownloadRoute {

    /** Before everything else under {@code /api}. */
    private static final int ORDER = 50;

    private final Vertx vertx;
    private final ServiceCalls calls;
    private final DownloadReply reply;

    DownloadRoute(Vertx vertx, ServiceCalls calls, DownloadReply reply) {
        this.vertx = vertx;
        this.calls = calls;
        this.reply = reply;
    }

    void register(@Observes Router router) {
        router.route("/api/v1/recordings/:show/downloads/:part").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET) {
            ProblemAnswer.send(context, CommonProblem.METHOD_NOT_ALLOWED, "A file can only be loaded.");
            return;
        }
        Context own = vertx.getOrCreateContext();
        calls.pass(context, Service.VOD)
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body().compose(plan -> send(context, own, answer.headers(), plan))
                        : ServiceCalls.answer(context, answer))
                .onFailure(failure -> ProblemAnswer.send(context, failure));
    }

    /** On the thread of whoever asked: on another one it could be missed that they take more again. */
    private Future<Void> send(RoutingContext context, Context own, MultiMap headers, Buffer plan) {
        Promise<Void> sent = Promise.promise();
        own.runOnContext(now -> Future.future((Promise<DownloadPlan> read) -> read.complete(DownloadPlan.read(plan)))
                .compose(read -> reply.send(
                        context, read, headers.get(HttpHeaders.ETAG), headers.get(HttpHeaders.CONTENT_DISPOSITION)))
                .onComplete(sent));
        return sent.future();
    }
}
