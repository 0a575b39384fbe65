package live.frontrow.rtmpfront.chunk;

import io.vertx.core.buffer.Buffer;

/** Writes chunk headers; spells out as much of each as its receiver needs to read the right time. */
public final class ChunkWriter {

    private final Written[] streams = new Written[ChunkFormat.CHUNK_STREAMS];
    private int chunkSize = ChunkFormat.FIRST_CHUNK_SIZE;

    /**
     * Begins a message.
     *
     * @param wish the format to use if it tells the receiver enough
     */
    public void begin(Buffer out, MessageHeader message, int wish) {
        Written last = streams[message.chunkStream()];
        int delta = last == null ? 0 : message.timestamp() - last.message.timestamp();
        int format = last != null && last.tellsEnough(wish, message, delta) ? wish : 0;
        int time = format == 0 ? message.timestamp() : delta;
        boolean extended = ChunkFormat.isExtended(time);
        basic(out, format, message.chunkStream());
        if (format < 3) {
            out.appendMedium(extended ? ChunkFormat.EXTENDED : time);
        }
        if (format < 2) {
            out.appendMedium(message.length()).appendUnsignedByte((short) message.type());
        }
        if (format == 0) {
            out.appendInt(message.messageStream());
        }
        if (extended) {
            out.appendInt(time);
        }
        streams[message.chunkStream()] = new Written(message, format == 0 ? 0 : delta, time, extended);
    }

    /** Begins the next chunk of the message of this chunk stream. */
    public void resume(Buffer out, int chunkStream) {
        Written last = streams[chunkStream];
        basic(out, 3, chunkStream);
        if (last.extended) {
            out.appendInt(last.time);
        }
    }

    /** Writes a message that is there as a whole. */
    public void whole(Buffer out, MessageHeader message, Buffer payload) {
        begin(out, message, 0);
        for (int at = 0; at < payload.length(); at += chunkSize) {
            if (at > 0) {
                resume(out, message.chunkStream());
            }
            out.appendBuffer(payload, at, Math.min(chunkSize, payload.length() - at));
        }
    }

    /** What the receiver was told with Set Chunk Size. */
    public void chunkSize(int size) {
        chunkSize = size;
    }

    private static void basic(Buffer out, int format, int chunkStream) {
        out.appendUnsignedByte((short) (format << 6 | chunkStream));
    }

    private record Written(MessageHeader message, int delta, int time, boolean extended) {

        private boolean tellsEnough(int format, MessageHeader next, int nextDelta) {
            boolean sameStream = format >= 1 && nextDelta >= 0 && next.messageStream() == message.messageStream();
            boolean sameShape = next.length() == message.length() && next.type() == message.type();
            return sameStream && (format == 1 || sameShape) && (format < 3 || nextDelta == delta);
        }
    }
}
