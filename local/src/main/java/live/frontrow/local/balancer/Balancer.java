package live.frontrow.local.balancer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives each request to the next gateway in turn, whoever it comes from: nothing may depend on meeting the same gateway
 * twice. A gateway that accepts no connection is passed over.
 */
public final class Balancer {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLIS = 500;

    /** Blocked playlists and show events keep a connection each. */
    private static final int CONNECTIONS = 8_192;

    private final HttpClient client;
    private final int[] gateways;
    private final AtomicInteger turn = new AtomicInteger();

    private Balancer(HttpClient client, int... gateways) {
        this.client = client;
        this.gateways = gateways.clone();
    }

    /** Arguments: host and port to listen on, then the ports of the gateways. */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAliveTimeout(20));
        int[] gateways =
                Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
        Balancer balancer = new Balancer(client, gateways);
        HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(true), client)
                .origin(context ->
                        balancer.next(context.request().proxiedRequest().authority()));
        vertx.createHttpServer(new HttpServerOptions()
                        .setHost(arguments[0])
                        .setPort(Integer.parseInt(arguments[1]))
                        .setMaxHeaderSize(32 * 1024)
                        .setIdleTimeout(120))
                .requestHandler(proxy)
                .listen()
                .onFailure(cause -> vertx.close().onComplete(closed -> System.exit(1)));
    }

    private Future<HttpClientRequest> next(HostAndPort asked) {
        int first = Math.floorMod(turn.getAndIncrement(), gateways.length);
        Future<HttpClientRequest> attempt = connect(first, asked);
        for (int step = 1; step < gateways.length; step++) {
            int other = (first + step) % gateways.length;
            attempt = attempt.recover(refused -> connect(other, asked));
        }
        return attempt;
    }

    /** A gateway answers under the address that people type only, so it is that one which it has to see. */
    private Future<HttpClientRequest> connect(int index, HostAndPort asked) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(gateways[index], LOOPBACK))
                .setHost(asked == null ? LOOPBACK : asked.host());
        if (asked != null && asked.port() > 0) {
            request.setPort(asked.port());
        }
        return client.request(request);
    }
}
