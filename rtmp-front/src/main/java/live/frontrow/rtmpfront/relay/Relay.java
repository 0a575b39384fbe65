package live.frontrow.rtmpfront.relay;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import live.frontrow.rtmpfront.chunk.MalformedRtmpException;
import live.frontrow.rtmpfront.start.Passed;
import live.frontrow.rtmpfront.start.PublisherBytes;

/**
 * One publisher and its connection to MediaMTX; when one of them closes, so does the other. The slower side sets the pace:
 * nothing is kept but what has been read already.
 */
final class Relay {

    private final Vertx vertx;
    private final NetSocket publisher;
    private final NetSocket origin;
    private final FrontConfig config;
    private final FrontMetrics metrics;
    private final PublisherBytes bytes = new PublisherBytes();
    private boolean waiting;

    Relay(Vertx vertx, NetSocket publisher, NetSocket origin, FrontConfig config, FrontMetrics metrics) {
        this.vertx = vertx;
        this.publisher = publisher;
        this.origin = origin;
        this.config = config;
        this.metrics = metrics;
    }

    void start() {
        origin.closeHandler(closed -> publisher.close());
        origin.exceptionHandler(broken -> origin.close());
        origin.handler(this::answer);
        publisher.handler(this::forward);
        publisher.resume();
    }

    private void answer(Buffer answer) {
        publisher.write(answer);
        if (publisher.writeQueueFull()) {
            origin.pause();
            publisher.drainHandler(drained -> origin.resume());
        }
    }

    private void forward(Buffer came) {
        try {
            Passed passed = bytes.pass(came);
            origin.write(passed.now());
            if (passed.later() != null) {
                metrics.early();
                sendLater(passed.later());
            }
        } catch (MalformedRtmpException malformed) {
            metrics.refused("malformed");
            publisher.handler(rest -> {}).close();
            return;
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
}
