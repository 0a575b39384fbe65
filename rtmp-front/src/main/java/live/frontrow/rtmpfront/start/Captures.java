package live.frontrow.rtmpfront.start;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import live.frontrow.rtmpfront.chunk.MessageHeader;

/** Copies of the few short messages that are to be understood, while their chunks come between those of others. */
final class Captures {

    private final Map<Integer, Buffer> open = new HashMap<>();

    void begin(MessageHeader message) {
        open.put(message.chunkStream(), Buffer.buffer(message.length()));
    }

    /** This one is not wanted: what an aborted one left in its chunk stream is not its beginning. */
    void leave(MessageHeader message) {
        open.remove(message.chunkStream());
    }

    void append(MessageHeader message, Buffer bytes, int from, int to) {
        Buffer capture = open.get(message.chunkStream());
        if (capture != null) {
            capture.appendBuffer(bytes, from, to - from);
        }
    }

    /** The whole payload, if it was wanted. */
    Optional<Buffer> end(MessageHeader message) {
        return Optional.ofNullable(open.remove(message.chunkStream()));
    }
}
