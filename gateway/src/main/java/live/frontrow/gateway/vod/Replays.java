package live.frontrow.gateway.vod;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.IdentityTokens;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceClient;

/** Asks vod-service, in the gateway's own name, for a playlist or where an object is. */
@Singleton
final class Replays {

    /** As vod-service says it; one of before says nothing. */
    private static final String ALONE = "X-Frontrow-Window-Alone";

    private final ServiceClient services;
    private final IdentityTokens identity;

    Replays(ServiceClient services, IdentityTokens identity) {
        this.services = services;
        this.identity = identity;
    }

    /**
     * A playlist.
     *
     * @param cacheControl for how long it holds
     */
    record Playlist(Buffer text, String cacheControl) {}

    /** The playlist as it is now; fails with the problem that says why there is none. */
    Future<Playlist> playlist(VodRequest request) {
        return ask(request)
                .compose(answer -> answer.body()
                        .compose(body -> answer.statusCode() == 200
                                ? Future.succeededFuture(
                                        new Playlist(body, answer.getHeader(HttpHeaders.CACHE_CONTROL)))
                                : Future.failedFuture(refusal(answer))))
                .recover(Replays::problem);
    }

    /**
     * Where an object is.
     *
     * @param address at which object storage gives it for a moment, nothing that anybody else may see; or null
     * @param moved its one name, relative to the one by which it was asked for, when that is another one; or null
     * @param alone whether it is known that its show has one window and no others
     */
    record Place(String address, String moved, boolean alone) {}

    /** Where an object is; fails with the problem that says why it cannot be had. */
    Future<Place> place(VodRequest request) {
        return ask(request)
                .compose(answer -> answer.body().compose(body -> switch (answer.statusCode()) {
                    case 307 ->
                        Future.succeededFuture(new Place(
                                answer.getHeader(HttpHeaders.LOCATION),
                                null,
                                Boolean.parseBoolean(answer.getHeader(ALONE))));
                    case 308 -> Future.succeededFuture(new Place(null, answer.getHeader(HttpHeaders.LOCATION), false));
                    default -> Future.<Place>failedFuture(refusal(answer));
                }))
                .recover(Replays::problem);
    }

    private Future<HttpClientResponse> ask(VodRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + identity.issue(Viewer.GATEWAY, Service.VOD.audience()));
        return services.send(Service.VOD, HttpMethod.GET, request.inner(), headers, Buffer.buffer());
    }

    private static Throwable refusal(HttpClientResponse answer) {
        return answer.statusCode() == 404
                ? new ProblemException(CommonProblem.NOT_FOUND, "There is no such recording, or not this part of it.")
                : new IllegalStateException("vod-service answered " + answer.statusCode());
    }

    private static <T> Future<T> problem(Throwable failure) {
        if (failure instanceof ProblemException) {
            return Future.failedFuture(failure);
        }
        Log.warnf("No replay: %s", failure.getMessage());
        return Future.failedFuture(
                new ProblemException(CommonProblem.UNAVAILABLE, "Replays cannot be played right now."));
    }
}
