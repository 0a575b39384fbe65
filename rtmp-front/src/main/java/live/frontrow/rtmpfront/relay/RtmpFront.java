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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import live.frontrow.rtmpfront.admission.Address;
import live.frontrow.rtmpfront.admission.AdmissionConfig;
import live.frontrow.rtmpfront.admission.Admissions;
import live.frontrow.rtmpfront.admission.Refusal;
import live.frontrow.rtmpfront.ban.Bans;
import live.frontrow.rtmpfront.meter.Publishers;
import org.jboss.logging.Logger;

/** Listens for broadcasters and gives each that may come in a connection of its own to MediaMTX. */
@ApplicationScoped
class RtmpFront {

    private static final Logger LOG = Logger.getLogger(RtmpFront.class);
    private static final int BACKLOG = 1_024;

    private final Vertx vertx;
    private final FrontConfig config;
    private final TlsConfig tls;
    private final AdmissionConfig limits;
    private final Admissions admissions;
    private final Bans bans;
    private final FrontMetrics metrics;
    private final Publishers publishers;
    private final List<NetServer> servers = new ArrayList<>();
    private final Drain drain = new Drain();
    private NetClient client;

    RtmpFront(
            Vertx vertx,
            FrontConfig config,
            TlsConfig tls,
            AdmissionConfig limits,
            Admissions admissions,
            Bans bans,
            FrontMetrics metrics,
            Publishers publishers) {
        this.vertx = vertx;
        this.config = config;
        this.tls = tls;
        this.limits = limits;
        this.admissions = admissions;
        this.bans = bans;
        this.metrics = metrics;
        this.publishers = publishers;
    }

    void start(@Observes StartupEvent event) {
        client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        listen(options(config.port()), relay -> relay.connect(client, limits.patience()));
        tls.port().ifPresent(this::listenSecurely);
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
        servers.forEach(NetServer::close);
        client.close();
    }

    /** TLS begins when a connection has been let in, so that handshakes are bounded like all else. */
    private void listenSecurely(int port) {
        Certificate certificate = new Certificate(
                required(tls.certificate(), "FRONTROW_RTMP_FRONT_TLS_CERTIFICATE"),
                required(tls.key(), "FRONTROW_RTMP_FRONT_TLS_KEY"));
        NetServer server = listen(
                options(port).setKeyCertOptions(certificate.options()),
                relay -> relay.connectSecurely(client, limits.patience()));
        certificate.watch(vertx, server, tls.renewEvery());
    }

    private NetServer listen(NetServerOptions options, Consumer<Relay> begin) {
        NetServer server = vertx.createNetServer(options).connectHandler(socket -> accept(socket, begin));
        server.listen().toCompletionStage().toCompletableFuture().join();
        servers.add(server);
        LOG.infof(
                "RTMP%s from %s:%d to %s:%d",
                options.getKeyCertOptions() == null ? "" : "S",
                config.host(),
                server.actualPort(),
                config.originHost(),
                config.originPort());
        return server;
    }

    private void accept(NetSocket socket, Consumer<Relay> begin) {
        String from = socket.remoteAddress().hostAddress();
        Address address = Address.of(from);
        Optional<Refusal> refusal =
                bans.banned(from) ? Optional.of(Refusal.BANNED) : admissions.refusal(address, Instant.now());
        if (refusal.isPresent()) {
            // Of a ban the address itself is told: it may be that of one host alone.
            metrics.refused(refusal.get(), refusal.get() == Refusal.BANNED ? new Address(from) : address);
            socket.close();
            return;
        }
        if (!drain.enter()) {
            socket.close();
            return;
        }
        begin.accept(new Relay(vertx, socket, admissions.admit(address), config, metrics, publishers, drain::leave));
    }

    private NetServerOptions options(int port) {
        return new NetServerOptions().setHost(config.host()).setPort(port).setAcceptBacklog(BACKLOG);
    }

    private static Path required(Optional<Path> file, String name) {
        return file.orElseThrow(() -> new IllegalStateException("RTMPS needs " + name + " too"));
    }
}
