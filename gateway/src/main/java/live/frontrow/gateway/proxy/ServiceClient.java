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
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.log.LogKeys;
import live.frontrow.common.log.RequestId;

/** Sends requests to the services: their instances in turn, the next one when a connection cannot be made. */
@Singleton
public final class ServiceClient {

    private static final int CONNECTIONS = 64;
    private static final int WAITING = 1_000;

    private final HttpClient http;
    /** Connections that sockets keep to themselves. */
    private final HttpClient tunnels;

    private final ServicesConfig config;
    private final Map<Service, List<URI>> addresses = new EnumMap<>(Service.class);
    private final AtomicInteger turn = new AtomicInteger();

    ServiceClient(Vertx vertx, ServicesConfig config) {
        this.config = config;
        addresses.put(Service.STREAM, List.copyOf(config.stream()));
        addresses.put(Service.MEMBERSHIP, List.copyOf(config.membership()));
        addresses.put(Service.CHAT, List.copyOf(config.chat()));
        addresses.put(Service.VOD, config.vod().orElse(List.of()));
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis());
        http = vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
        tunnels = vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(config.mostSockets()).setMaxWaitQueueSize(0));
    }

    /** Whether there is such a service in this installation. */
    public boolean has(Service service) {
        return !addresses.get(service).isEmpty();
    }

    /** Sends a request and gives the answer as soon as its head is there. */
    public Future<HttpClientResponse> send(
            Service service, HttpMethod method, String uri, MultiMap headers, Buffer body) {
        List<URI> instances = addresses.get(service);
        Optional<String> id = LogKeys.request();
        if (instances.isEmpty()) {
            return Future.failedFuture("There is no " + service.audience() + " here");
        }
        RequestOptions options = options(method, config.waitTimeout())
                .setIdleTimeout(config.idleTimeout().toMillis());
        return open(http, options, instances, next(instances), instances.size(), uri)
                .compose(request -> {
                    request.headers().addAll(headers);
                    id.ifPresent(known -> request.putHeader(RequestId.HEADER, known));
                    return body.length() == 0 ? request.send() : request.send(body);
                });
    }

    /** Asks to go on in another protocol; with an answer of 101 the connection is the caller's, as a socket. */
    Future<HttpClientResponse> upgrade(Service service, String uri, MultiMap headers) {
        List<URI> instances = addresses.get(service);
        return open(
                        tunnels,
                        options(HttpMethod.GET, config.connectTimeout()),
                        instances,
                        next(instances),
                        instances.size(),
                        uri)
                .compose(request -> {
                    request.headers().addAll(headers);
                    return request.connect()
                            .timeout(config.idleTimeout().toMillis(), TimeUnit.MILLISECONDS)
                            .onFailure(failure -> request.reset());
                });
    }

    /** What Vert.x calls a timeout of the connection is, for a request, that of waiting for one; the client has its own. */
    private static RequestOptions options(HttpMethod method, Duration wait) {
        return new RequestOptions().setMethod(method).setConnectTimeout(wait.toMillis());
    }

    private int next(List<URI> instances) {
        return turn.getAndUpdate(last -> last + 1 == Integer.MAX_VALUE ? 0 : last + 1) % instances.size();
    }

    /** One retry per further instance; each request goes its own way round, whatever others do meanwhile. */
    private Future<HttpClientRequest> open(
            HttpClient client, RequestOptions options, List<URI> instances, int index, int attempts, String uri) {
        RequestOptions there =
                new RequestOptions(options).setAbsoluteURI(instances.get(index).resolve("/") + uri.substring(1));
        Future<HttpClientRequest> opened = client.request(there);
        int following = (index + 1) % instances.size();
        return attempts > 1
                ? opened.recover(failure -> open(client, options, instances, following, attempts - 1, uri))
                : opened;
    }
}
