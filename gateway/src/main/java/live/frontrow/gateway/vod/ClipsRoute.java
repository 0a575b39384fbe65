package live.frontrow.gateway.vod;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceCalls;
import live.frontrow.gateway.viewer.Viewers;

/**
 * {@code /api/v1/streams/{id}/clips…}: what the viewer's playback token opens goes to vod-service as their roles, which knows by nothing
 * else who may watch a show or make clips of it.
 */
@Singleton
final class ClipsRoute {

    /** Before what passes everything on. */
    private static final int ORDER = 10;

    private static final String SCOPE = "replay";
    private static final String CREATOR = "creator";

    private final Vertx vertx;
    private final ServiceCalls calls;
    private final Viewers viewers;
    private final PlaybackGate gate;

    ClipsRoute(Vertx vertx, ServiceCalls calls, Viewers viewers, PlaybackGate gate) {
        this.vertx = vertx;
        this.calls = calls;
        this.viewers = viewers;
        this.gate = gate;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/api/v1/streams/(?<id>[A-Za-z0-9-]{1,64})/clips(?:/.*)?")
                .order(ORDER)
                .handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String show = context.pathParam("id");
        Context own = vertx.getOrCreateContext();
        calls.pass(context, Service.VOD, asking -> viewers.of(asking)
                        .compose(viewer -> viewer.roles().contains(CREATOR)
                                ? Future.succeededFuture(viewer)
                                : on(own, entitled(asking, show, viewer))))
                .compose(answer -> ServiceCalls.answer(context, answer))
                .onFailure(failure -> ProblemAnswer.send(context, failure));
    }

    /** Whoever has no token, somebody else's, or one that does not say which windows it opens, has no roles here; a token that opens no recording of this show is refused. */
    private Future<Viewer> entitled(RoutingContext context, String show, Viewer viewer) {
        return gate.open(context.request(), show, SCOPE)
                .map(token -> token.viewer().equals(viewer.id()) && token.namesWindows()
                        ? viewer.with(token.scope())
                        : viewer)
                .recover(failure -> failure instanceof ProblemException problem
                                && problem.type() == GatewayProblem.PLAYBACK_TOKEN_MISSING
                        ? Future.succeededFuture(viewer)
                        : Future.failedFuture(failure));
    }

    /** A key that had to be fetched comes elsewhere; the request is read where it began. */
    private static <T> Future<T> on(Context own, Future<T> elsewhere) {
        Promise<T> here = Promise.promise();
        elsewhere.onComplete(done -> own.runOnContext(now -> here.handle(done)));
        return here.future();
    }
}
