package live.frontrow.rtmpfront.relay;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import live.frontrow.rtmpfront.admission.Acceptance;
import live.frontrow.rtmpfront.admission.Refusal;
import live.frontrow.rtmpfront.admission.Visitor;
import live.frontrow.rtmpfront.chunk.MalformedRtmpException;
import live.frontrow.rtmpfront.meter.Meter;
import live.frontrow.rtmpfront.meter.Publishers;
import live.frontrow.rtmpfront.meter.Publishers.Publisher;
import live.frontrow.rtmpfront.start.Passed;
import live.frontrow.rtmpfront.start.PublisherBytes;
import org.jboss.logging.Logger;

/**
 * One visitor and its connection to MediaMTX; when one of them closes, so does the other. The slower side sets the pace:
 * nothing is kept but what has been read already.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Vertx vertx;
    private final NetSocket publisher;
    private final Visitor visitor;
    private final FrontConfig config;
    private final FrontMetrics metrics;
    private final Publishers publishers;
    private final Runnable gone;
    private final Meter meter = new Meter(System::currentTimeMillis);
    private final PublisherBytes bytes = new PublisherBytes(meter);
    private final Acceptance acceptance = new Acceptance();
    private NetSocket origin;
    private boolean waiting;
    private boolean refused;

    /** @param gone called once, when the visitor has left */
    Relay(
            Vertx vertx,
            NetSocket publisher,
            Visitor visitor,
            FrontConfig config,
            FrontMetrics metrics,
            Publishers publishers,
            Runnable gone) {
        this.vertx = vertx;
        this.publisher = publisher;
        this.visitor = visitor;
        this.config = config;
        this.metrics = metrics;
        this.publishers = publishers;
        this.gone = gone;
    }

    /** Takes whatever comes as it is. */
    void connect(NetClient client, Duration patience) {
        connect(client, patience, Future.succeededFuture());
    }

    /** Speaks TLS with the publisher first; what it may take for that is what it may take in all. */
    void connectSecurely(NetClient client, Duration patience) {
        publisher.pause();
        connect(client, patience, publisher.upgradeToSsl().onSuccess(done -> visitor.shookHands()));
    }

    private void connect(NetClient client, Duration patience, Future<Void> ready) {
        publisher.pause();
        Future<NetSocket> connection =
                ready.compose(secured -> client.connect(config.originPort(), config.originHost()));
        long deadline = vertx.setTimer(patience.toMillis(), late -> deadline());
        publisher.exceptionHandler(broken -> publisher.close());
        publisher.closeHandler(closed -> {
            vertx.cancelTimer(deadline);
            visitor.closed(Instant.now());
            gone.run();
            connection.onSuccess(this::leave);
        });
        connection.onSuccess(this::start).onFailure(failure -> {
            if (ready.failed()) {
                handshakeFailed(failure);
            } else {
                LOG.warnf("MediaMTX takes no connection: %s", failure.getMessage());
                refuse(Refusal.ORIGIN);
            }
        });
    }

    /** Whoever only looks whether the port is open, as a load balancer does, has done nothing wrong. */
    private void handshakeFailed(Throwable failure) {
        if (leftDuringHandshake(failure)) {
            publisher.close();
        } else {
            visitor.shookHands();
            refuse(Refusal.MALFORMED);
        }
    }

    /** Netty has no type of its own for it. */
    private static boolean leftDuringHandshake(Throwable failure) {
        return failure instanceof ClosedChannelException
                || failure instanceof SSLException
                        && String.valueOf(failure.getMessage()).startsWith("Connection closed");
    }

    private void start(NetSocket connected) {
        origin = connected;
        origin.closeHandler(closed -> publisher.close());
        origin.exceptionHandler(broken -> origin.close());
        origin.handler(this::answer);
        origin.write(ProxyHeader.of(publisher.remoteAddress(), origin.localAddress()));
        publisher.handler(this::forward);
        publisher.resume();
    }

    private void leave(NetSocket connected) {
        publishers.remove(connected.localAddress().port());
        connected.close();
    }

    private void deadline() {
        if (!visitor.isPublisher()) {
            refuse(Refusal.SLOW);
        }
    }

    private void answer(Buffer answer) {
        if (acceptance.in(answer)) {
            visitor.accepted().ifPresent(this::refuse);
            String address = publisher.remoteAddress().hostAddress();
            publishers.add(origin.localAddress().port(), new Publisher(address, Instant.now(), meter));
        }
        publisher.write(answer);
        if (publisher.writeQueueFull()) {
            origin.pause();
            publisher.drainHandler(drained -> origin.resume());
        }
    }

    private void forward(Buffer came) {
        try {
            visitor.sent(came.length(), bytes.hasMedia()).ifPresent(this::refuse);
            Passed passed = bytes.pass(came);
            origin.write(passed.now());
            if (passed.later() != null) {
                metrics.early();
                sendLater(passed.later());
            }
        } catch (MalformedRtmpException malformed) {
            refuse(Refusal.MALFORMED);
        }
        if (origin.writeQueueFull()) {
            publisher.pause();
            origin.drainHandler(drained -> goOn());
        }
    }

    private void sendLater(Buffer later) {
        waiting = true;
        publisher.pause();
        vertx.setTimer(config.firstFrameWait().toMillis(), due -> {
            waiting = false;
            origin.write(later);
            goOn();
        });
    }

    private void goOn() {
        if (!waiting && !origin.writeQueueFull()) {
            publisher.resume();
        }
    }

    /** Closes at most once; what was read before is not looked at any more. */
    private void refuse(Refusal reason) {
        if (!refused) {
            refused = true;
            metrics.refused(reason, visitor.address());
            publisher.handler(rest -> {});
            publisher.close();
        }
    }
}
