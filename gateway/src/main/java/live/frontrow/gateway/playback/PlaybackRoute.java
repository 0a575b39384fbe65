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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.cdn.CloudFront;
import live.frontrow.gateway.cdn.MediaFolder;
import live.frontrow.gateway.cdn.SignedWindows;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceCalls;
import live.frontrow.gateway.security.Cookies;
import live.frontrow.gateway.security.Embedders;
import live.frontrow.gateway.viewer.Viewers;

/** {@code POST /api/v1/streams/{id}/playback}: stream-service decides, the token also goes into cookies for the media, live and recorded, and for clips, CloudFront's into theirs. */
@Singleton
final class PlaybackRoute {

    private static final int ORDER = 10;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final List<String> PLACES = List.of("/live/%s/", "/vod/%s/", "/api/v1/streams/%s/clips");

    private final ServiceCalls calls;
    private final Cookies cookies;
    private final PlaybackGate gate;
    private final CloudFront cloudFront;
    private final EmbeddedViewers embedded;
    private final Viewers viewers;

    PlaybackRoute(
            ServiceCalls calls,
            Cookies cookies,
            PlaybackGate gate,
            CloudFront cloudFront,
            EmbeddedViewers embedded,
            Viewers viewers) {
        this.calls = calls;
        this.cookies = cookies;
        this.gate = gate;
        this.cloudFront = cloudFront;
        this.embedded = embedded;
        this.viewers = viewers;
    }

    void register(@Observes Router router) {
        router.postWithRegex("/api/v1/streams/(?<id>[A-Za-z0-9-]{1,64})/playback")
                .order(ORDER)
                .handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String show = context.pathParam("id");
        calls.pass(context, Service.STREAM, Embedders.made(context) ? asking -> embedded.of(asking, show) : viewers::of)
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
            String token = playback.getString("token");
            return openCdn(context, token).compose(done -> {
                Duration life = Duration.between(Instant.now(), Instant.parse(playback.getString("expiresAt")));
                keep(context, show, token, life);
                return ServiceCalls.answer(context, answer, body);
            });
        }
        if (answer.statusCode() == FORBIDDEN) {
            // Whoever watched as somebody else a moment ago, before signing out, keeps no way in.
            keep(context, show, "", Duration.ZERO);
        }
        return ServiceCalls.answer(context, answer, body);
    }

    /** The same in all places: what it opens is written in it. */
    private void keep(RoutingContext context, String show, String token, Duration life) {
        for (String place : PLACES) {
            context.response().addCookie(cookies.make(LiveCookie.NAME, token, place.formatted(show), life));
        }
    }

    /** Where CloudFront has the media, its cookies are renewed with the token, and say what the token says. */
    private Future<Void> openCdn(RoutingContext context, String token) {
        return cloudFront.isOn()
                ? gate.read(token).map(good -> {
                    signedPlaces(good)
                            .flatMap(place -> cloudFront.cookies(place, good.expiresAt()).stream())
                            .forEach(context.response()::addCookie);
                    return null;
                })
                : Future.succeededFuture();
    }

    /** Each with cookies of its own: of live media the folder of the token's audience, of a recording the windows that it opens. */
    private static Stream<String> signedPlaces(PlaybackToken token) {
        Stream<String> live = token.scope().contains("live")
                ? MediaFolder.of(token.visibility()).map(folder -> folder.place(token.show())).stream()
                : Stream.empty();
        return Stream.concat(
                live,
                Stream.ofNullable(token.windows())
                        .flatMap(Set::stream)
                        .sorted()
                        .filter(SignedWindows::has)
                        .map(window -> SignedWindows.place(token.show(), window)));
    }
}
