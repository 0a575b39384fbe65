package live.frontrow.gateway.playback;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceCalls;
import live.frontrow.gateway.security.Cookies;

/** {@code POST /api/v1/streams/{id}/playback}: stream-service decides, the token also goes into a cookie for the media. */
@Singleton
final class PlaybackRoute {

    private static final int ORDER = 10;
    private static final int UNAUTHORIZED = 401;

    private final ServiceCalls calls;
    private final Cookies cookies;

    PlaybackRoute(ServiceCalls calls, Cookies cookies) {
        this.calls = calls;
        this.cookies = cookies;
    }

    void register(@Observes Router router) {
        router.postWithRegex("/api/v1/streams/(?<id>[A-Za-z0-9-]{1,64})/playback")
                .order(ORDER)
                .handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String show = context.pathParam("id");
        calls.pass(context, Service.STREAM)
                .compose(answer -> answer.body().compose(body -> finish(context, show, answer, body)))
                .onFailure(failure -> ProblemAnswer.send(context, failure));
    }

    private Future<Void> finish(RoutingContext context, String show, HttpClientResponse answer, Buffer body) {
        if (answer.statusCode() == UNAUTHORIZED) {
            // Nobody has to sign in for this: an instance that has just started has not got our key yet.
            return Future.failedFuture(
                    new ProblemException(CommonProblem.UNAVAILABLE, "Playback cannot be given right now."));
        }
        if (answer.statusCode() == 200) {
            JsonObject playback = new JsonObject(body);
            Duration life = Duration.between(Instant.now(), Instant.parse(playback.getString("expiresAt")));
            context.response()
                    .addCookie(cookies.make(LiveCookie.NAME, playback.getString("token"), "/live/" + show + "/", life));
        }
        return ServiceCalls.answer(context, answer, body);
    }
}
