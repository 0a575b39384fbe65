package live.frontrow.gateway.hls.origin;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks MediaMTX, known to it by the CDN secret alone: nothing of the viewer's request travels along. */
@Singleton
final class OriginClient {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int WAITING = 1_000;
    private static final String LATENCY = "frontrow.edge.origin";

    /** MediaMTX closes what was idle for 30 s: we do so first. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final HttpClient http;
    private final OriginConfig config;
    private final String authorization;
    private final Timer media;
    private final Timer playlists;

    OriginClient(Vertx vertx, OriginConfig config, CdnConfig cdn, MeterRegistry metrics) {
        this.config = config;
        this.authorization = "Bearer " + cdn.secret();
        this.media = metrics.timer(LATENCY, "kind", "media");
        this.playlists = metrics.timer(LATENCY, "kind", "playlist");
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(WAITING));
    }

    /** The whole answer, whatever its status; fails when there is none in time. */
    Future<OriginAnswer> get(String url) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setConnectTimeout(CONNECT_MILLIS)
                .putHeader(HttpHeaders.AUTHORIZATION, authorization);
        Timer.Sample started = Timer.start();
        return http.request(options)
                .compose(this::exchange)
                .onComplete(done -> started.stop(url.contains(".m3u8") ? playlists : media));
    }

    private Future<OriginAnswer> exchange(HttpClientRequest request) {
        return request.send()
                .compose(this::read)
                .timeout(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> {
                    if (failure instanceof TimeoutException) {
                        request.reset();
                    }
                });
    }

    private Future<OriginAnswer> read(HttpClientResponse answer) {
        Promise<OriginAnswer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        answer.handler(chunk -> {
            if (body.length() + chunk.length() > config.largestObject()) {
                whole.tryFail("The object is larger than frontrow.edge.largest-object");
                answer.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(new OriginAnswer(
                answer.statusCode(), answer.getHeader(HttpHeaders.CONTENT_TYPE), body, Instant.now())));
        return whole.future();
    }
}
