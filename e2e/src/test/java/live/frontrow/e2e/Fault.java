package live.frontrow.e2e;

import java.time.Duration;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Pause;
import live.frontrow.local.demo.Broadcast;

/** Something that happens to a show. When it is over, everything runs again, but for an encoder that gave up. */
enum Fault {
    ENCODER_KILLED(null, false),
    /** The line is cut and nobody is told: the connection stays open and silent. */
    ENCODER_SILENT(null, true),
    RTMP_FRONT_KILLED("rtmp-front", false),
    MEDIAMTX_KILLED("mediamtx", false),
    MEDIAMTX_PAUSED("mediamtx", true),
    STREAM_SERVICE_KILLED("stream-service", false),
    STREAM_SERVICE_PAUSED("stream-service", true),
    GATEWAY_KILLED("gateway", false),
    GATEWAY_PAUSED("gateway", true),
    KAFKA_KILLED("kafka", false),
    KAFKA_PAUSED("kafka", true),
    POSTGRES_KILLED("postgres", false),
    POSTGRES_PAUSED("postgres", true);

    private final String part;
    private final boolean pause;

    Fault(String part, boolean pause) {
        this.part = part;
        this.pause = pause;
    }

    /** Lets it happen; returns when it is over. */
    void happen(Installation installation, Broadcast broadcast, Duration length) {
        if (part != null && pause) {
            installation.pause(part, length);
        } else if (part != null) {
            installation.killAndAwait(part);
        } else if (pause) {
            Pause.process(broadcast.pid().orElseThrow(), length);
        } else {
            broadcast.kill();
            Pause.pass(length);
        }
    }
}
