package live.frontrow.rtmpfront.relay;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import live.frontrow.rtmpfront.admission.Address;
import live.frontrow.rtmpfront.admission.AdmissionConfig;
import live.frontrow.rtmpfront.admission.Admissions;
import live.frontrow.rtmpfront.admission.Refusal;
import live.frontrow.rtmpfront.meter.Publishers;
import org.jboss.logging.Logger;

/** Listens for broadcasters and gives each that may come in a connection of its own to MediaMTX. */
@ApplicationScoped
class RtmpFront {

    private static final Logger LOG = Logger.getLogger(RtmpFront.class);
    private static final int BACKLOG = 1_024;

    private final Vertx vertx;
    private final FrontConfig config;
    private final AdmissionConfig limits;
    private final Admissions admissions;
    private final FrontMetrics metrics;
    private final Publishers publishers;
    private NetClient client;
    private final Drain drain = new Drain();
    private NetServer server;

    RtmpFront(
            Vertx vertx,
            FrontConfig config,
            AdmissionConfig limits,
            Admissions admissions,
            FrontMetrics metrics,
            Publishers publishers) {
        this.vertx = vertx;
        this.config = config;
        this.limits = limits;
        this.admissions = admissions;
        this.metrics = metrics;
        this.publishers = publishers;
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

    /** Waits until the last one has gone, or its time is over; the service ends after that. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        drain.await(config.drain());
    }

    /** Whether this front is about to end. */
    boolean draining() {
        return drain.begun();
    }

    void stop(@Observes ShutdownEvent event) {
        server.close();
        client.close();
    }

    private void accept(NetSocket socket) {
        Address address = Address.of(socket.remoteAddress().hostAddress());
        Optional<Refusal> refusal = admissions.refusal(address, Instant.now());
        if (refusal.isPresent()) {
            metrics.refused(refusal.get());
            socket.close();
            return;
        }
        if (!drain.enter()) {
            socket.close();
            return;
        }
        Relay relay = new Relay(vertx, socket, admissions.admit(address), config, metrics, publishers);
        relay.connect(client, limits.patience(), drain::leave);
    }
}
