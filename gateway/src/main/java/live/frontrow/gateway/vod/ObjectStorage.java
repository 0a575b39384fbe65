package live.frontrow.gateway.vod;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Gets objects by addresses that vod-service has signed. */
@Singleton
final class ObjectStorage {

    /** One range. Whoever asks for several, or for none that we understand, gets everything (RFC 9110 §14.2). */
    private static final Pattern RANGE = Pattern.compile("bytes=(?:[0-9]{1,15}-[0-9]{0,15}|-[0-9]{1,15})");

    /** Shorter than servers keep a connection that nobody uses. */
    private static final int KEPT_SECONDS = 15;

    private final HttpClient http;
    private final VodConfig config;

    ObjectStorage(Vertx vertx, VodConfig config) {
        this.config = config;
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEPT_SECONDS),
                new PoolOptions()
                        .setHttp1MaxSize(config.mostStreams() + config.mostDownloads())
                        .setMaxWaitQueueSize(0));
    }

    /** Its answer, as soon as the head is there; {@code range} as a browser says it, or null. */
    Future<HttpClientResponse> get(String address, String range) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.stalledAfter().toMillis());
        Optional.ofNullable(range)
                .filter(asked -> RANGE.matcher(asked).matches())
                .ifPresent(asked -> options.putHeader("Range", asked));
        return http.request(options).compose(this::answer);
    }

    private Future<HttpClientResponse> answer(HttpClientRequest request) {
        return request.send()
                .timeout(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> request.reset());
    }
}
