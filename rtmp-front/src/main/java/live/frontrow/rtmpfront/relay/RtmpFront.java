package live.frontrow.rtmpfront.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Listens for broadcasters and gives each a connection of its own to MediaMTX. */
@ApplicationScoped
class RtmpFront {

    private static final Logger LOG = Logger.getLogger(RtmpFront.class);
    private static final int BACKLOG = 1_024;

    private final Vertx vertx;
    private final FrontConfig config;
    private final FrontMetrics metrics;
    private NetClient client;
    private NetServer server;

    RtmpFront(Vertx vertx, FrontConfig config, FrontMetrics metrics) {
        this.vertx = vertx;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        server = vertx.createNetServer(new NetServerOptions()
                        .setHost(config.host())
                        .setPort(config.port())
                        .setAcceptBacklog(BACKLOG))
                .connectHandler(this::accept);
        server.listen().toCompletionStage().toCompletableFuture().join();
        LOG.infof(
                "RTMP from %s:%d to %s:%d",
                config.host(), server.actualPort(), config.originHost(), config.originPort());
    }

    void stop(@Observes ShutdownEvent event) {
        server.close();
        client.close();
    }

    private void accept(NetSocket publisher) {
        if (metrics.connections() >= config.connections()) {
            metrics.refused("full");
            publisher.close();
            return;
        }
        metrics.opened();
        publisher.pause();
        Future<NetSocket> connection = client.connect(config.originPort(), config.originHost());
        publisher.exceptionHandler(broken -> publisher.close());
        publisher.closeHandler(closed -> {
            metrics.closed();
            connection.onSuccess(NetSocket::close);
        });
        connection
                .onSuccess(origin -> new Relay(vertx, publisher, origin, config, metrics).start())
                .onFailure(unreachable -> {
                    LOG.warnf("MediaMTX takes no connection: %s", unreachable.getMessage());
                    metrics.refused("origin");
                    publisher.close();
                });
    }
}
