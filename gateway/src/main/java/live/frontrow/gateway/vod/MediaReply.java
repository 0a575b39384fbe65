package live.frontrow.gateway.vod;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.proxy.BodyPipe;

/**
 * Leads an object through to a player, as fast as the player takes it. Metric: {@code frontrow.vod.streams}, how many are on
 * their way.
 */
@Singleton
final class MediaReply {

    private static final List<CharSequence> PASSED = List.of(HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_RANGE);

    private final ObjectStorage storage;
    private final int most;
    private final AtomicInteger streams = new AtomicInteger();

    MediaReply(ObjectStorage storage, VodConfig config, MeterRegistry metrics) {
        this.storage = storage;
        this.most = config.mostStreams();
        metrics.gauge("frontrow.vod.streams", streams);
    }

    /** Sends what was asked for from that address, to be kept as it says; fails with the problem that says why it cannot. */
    Future<Void> send(RoutingContext context, VodRequest request, String address, String cacheControl) {
        if (streams.incrementAndGet() > most) {
            streams.decrementAndGet();
            return Future.failedFuture(
                    new ProblemException(CommonProblem.UNAVAILABLE, "Too many people are loading replays right now."));
        }
        return storage.get(address, context.request().getHeader("Range"))
                .compose(object -> lead(context, request, object, cacheControl))
                .recover(failure -> failed(context, failure))
                .onComplete(done -> streams.decrementAndGet());
    }

    private static Future<Void> lead(
            RoutingContext context, VodRequest request, HttpClientResponse object, String cacheControl) {
        HttpServerResponse response = context.response();
        int status = object.statusCode();
        if (status != 200 && status != 206) {
            drop(object);
            return Future.failedFuture(refusal(response, object));
        }
        if (response.closed()) {
            drop(object);
            return Future.succeededFuture();
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, request.mediaType())
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        PASSED.stream()
                .filter(object.headers()::contains)
                .forEach(name -> response.putHeader(name, object.getHeader(name)));
        if (!object.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        return BodyPipe.lead(context, object);
    }

    /** Nobody reads the rest of it. */
    static void drop(HttpClientResponse object) {
        object.exceptionHandler(reset -> {});
        object.request().reset();
    }

    private static ProblemException refusal(HttpServerResponse response, HttpClientResponse object) {
        int status = object.statusCode();
        if (status == 416) {
            if (object.headers().contains(HttpHeaders.CONTENT_RANGE)) {
                response.putHeader(HttpHeaders.CONTENT_RANGE, object.getHeader(HttpHeaders.CONTENT_RANGE));
            }
            return new ProblemException(
                    GatewayProblem.RANGE_NOT_SATISFIABLE, "The object ends before the range begins.");
        }
        Log.warnf("Object storage answered %d", status);
        return status == 404
                ? new ProblemException(CommonProblem.NOT_FOUND, "This part of the recording is not there.")
                : unavailable();
    }

    /** A player that went away is no failure. What Vert.x says may hold the address, whose query is the signature. */
    static Future<Void> failed(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemException || context.response().closed()) {
            return Future.failedFuture(failure);
        }
        Log.warnf(
                "Object storage does not answer: %s",
                String.valueOf(failure.getMessage()).replaceAll("\\?\\S*", "?…"));
        return Future.failedFuture(unavailable());
    }

    private static ProblemException unavailable() {
        return new ProblemException(CommonProblem.UNAVAILABLE, "Replays cannot be played right now.");
    }
}
