package live.frontrow.gateway.events;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.EnumMap;
import java.util.Map;

/**
 * One open page. Lives on the event loop of its connection. What a slow page cannot take waits here, the newest frame of
 * each kind: three at most.
 */
final class EventStream {

    private final String viewer;
    private final HttpServerResponse response;
    private final Context context;
    private final Map<Frame.Kind, Frame> waiting = new EnumMap<>(Frame.Kind.class);
    private boolean stuck;

    EventStream(String viewer, HttpServerResponse response, Context context) {
        this.viewer = viewer;
        this.response = response;
        this.context = context;
        response.drainHandler(drained -> flush());
    }

    /** Person or anonymous viewer who looks. */
    String viewer() {
        return viewer;
    }

    /** Sends a frame; from any thread. */
    void send(Frame frame) {
        context.runOnContext(now -> write(frame));
    }

    /** Sends a frame now; on the event loop of its connection. */
    void write(Frame frame) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.writeQueueFull()) {
            waiting.put(frame.kind(), frame);
        } else {
            response.write(frame.bytes());
        }
    }

    /** Ends the stream and says when to come back; from any thread. */
    void sendAway(int backInMillis) {
        context.runOnContext(now -> {
            if (!response.ended() && !response.closed()) {
                response.end("retry: " + backInMillis + "\n\n");
            }
        });
    }

    /** Ends the stream; from any thread. */
    void close() {
        context.runOnContext(now -> {
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }

    /** Proves the stream alive, or closes it when nothing went through since the last time; from any thread. */
    void beat() {
        context.runOnContext(now -> {
            if (response.ended() || response.closed()) {
                return;
            }
            if (!response.writeQueueFull()) {
                stuck = false;
                response.write(Frame.HEARTBEAT);
            } else if (stuck) {
                response.reset();
            } else {
                stuck = true;
            }
        });
    }

    private void flush() {
        stuck = false;
        for (Frame.Kind kind : Frame.Kind.values()) {
            if (!response.writeQueueFull() && waiting.containsKey(kind)) {
                response.write(waiting.remove(kind).bytes());
            }
        }
    }
}
