package live.frontrow.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests to the services: their instances in turn, the next one when a connection cannot be made. */
@Singleton
public final class ServiceClient {

    private static final int CONNECTIONS = 64;
    private static final int WAITING = 1_000;

    private final HttpClient http;
    private final ServicesConfig config;
    private final Map<Service, List<URI>> addresses = new EnumMap<>(Service.class);
    private final AtomicInteger turn = new AtomicInteger();

    ServiceClient(Vertx vertx, ServicesConfig config) {
        this.config = config;
        addresses.put(Service.STREAM, List.copyOf(config.stream()));
        addresses.put(Service.MEMBERSHIP, List.copyOf(config.membership()));
        http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
    }

    /** Sends a request and gives the answer as soon as its head is there. */
    public Future<HttpClientResponse> send(
            Service service, HttpMethod method, String uri, MultiMap headers, Buffer body) {
        List<URI> instances = addresses.get(service);
        int first = turn.getAndUpdate(last -> last + 1 == Integer.MAX_VALUE ? 0 : last + 1) % instances.size();
        return open(instances, first, instances.size(), method, uri).compose(request -> {
            request.headers().addAll(headers);
            return body.length() == 0 ? request.send() : request.send(body);
        });
    }

    /** One retry per further instance; each request goes its own way round, whatever others do meanwhile. */
    private Future<HttpClientRequest> open(
            List<URI> instances, int index, int attempts, HttpMethod method, String uri) {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(instances.get(index).resolve("/") + uri.substring(1))
                .setMethod(method)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.idleTimeout().toMillis());
        Future<HttpClientRequest> opened = http.request(options);
        int next = (index + 1) % instances.size();
        return attempts > 1 ? opened.recover(failure -> open(instances, next, attempts - 1, method, uri)) : opened;
    }
}
