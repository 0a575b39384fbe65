package live.frontrow.e2e.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import live.frontrow.e2e.installation.Installation;

/** The gateway of an installation, or both where it has two, each asked under the address that people type. */
public final class Gateways implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLIS = 1_000;
    private static final int CONNECTIONS = 2_048;

    /** Longer than a gateway lets a player wait. */
    private static final long LIMIT_SECONDS = 10;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(CONNECTIONS));
    private final URI web;
    private final int[] ports;

    /** Those of this installation, whose address people type is {@code web}. */
    public Gateways(Installation installation, String web) {
        this.web = URI.create(web);
        OptionalInt second = installation.portIfAny("gateway-2");
        this.ports = second.isPresent()
                ? new int[] {installation.port("gateway"), second.getAsInt()}
                : new int[] {installation.port("web")};
    }

    /** How many there are. */
    public int count() {
        return ports.length;
    }

    /** The port of one. */
    public int port(int gateway) {
        return ports[gateway];
    }

    /** Asks one gateway; {@code token} may be null. Fails when nobody answers. */
    public Future<Heard> get(int gateway, String path, String token) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(ports[gateway], LOOPBACK))
                .setHost(web.getHost())
                .setPort(web.getPort())
                .setURI(path);
        if (token != null) {
            request.putHeader("Authorization", "Bearer " + token);
        }
        return client.request(request).compose(asked -> asked.send()
                .compose(answer -> answer.body().map(body -> new Heard(answer.statusCode(), body)))
                .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .onFailure(late -> asked.reset()));
    }

    /** Does {@code task} a moment later. */
    void later(long millis, Runnable task) {
        vertx.setTimer(millis, timer -> task.run());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
