package live.frontrow.rtmpfront.chunk;

import io.vertx.core.buffer.Buffer;

/**
 * Reads chunk headers and knows which message each chunk belongs to. Takes exactly what MediaMTX takes (gortmplib,
 * {@code pkg/rawmessage/reader.go}), so that both always agree on where a message is.
 */
public final class ChunkReader {

    /** First bytes of a message that are there when its first chunk is given out: enough to tell what it is. */
    public static final int PEEK = 2;

    /** MediaMTX's bound for messages and chunks. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Incoming[] streams = new Incoming[ChunkFormat.CHUNK_STREAMS];
    private int chunkSize = ChunkFormat.FIRST_CHUNK_SIZE;

    /** The chunk at this place, or null while its header and the first bytes of a message are not all there. */
    public Chunk next(Buffer bytes, int at) {
        int available = bytes.length() - at;
        if (available < 1) {
            return null;
        }
        int format = bytes.getUnsignedByte(at) >> 6;
        int id = bytes.getUnsignedByte(at) & 0x3F;
        Incoming stream = stream(id, format);
        boolean begins = stream.left == 0;
        int header = ChunkFormat.header(format);
        if (available < header) {
            return null;
        }
        boolean extended = format == 3 ? stream.extended : bytes.getUnsignedMedium(at + 1) == ChunkFormat.EXTENDED;
        int whole = header + (extended ? Integer.BYTES : 0);
        int length = format < 2 ? bytes.getUnsignedMedium(at + 4) : stream.length;
        int payload = Math.min(chunkSize, begins ? length : stream.left);
        if (available < whole + (begins ? Math.min(PEEK, payload) : 0)) {
            return null;
        }
        if (length > LARGEST) {
            throw new MalformedRtmpException("a message is too long");
        }
        if (begins) {
            stream.begin(bytes, at, format, extended, length);
        }
        stream.left -= payload;
        return new Chunk(stream.header(id), format, begins, stream.left == 0, whole, payload);
    }

    /** The sender's Set Chunk Size. */
    public void chunkSize(int size) {
        if (size < 1 || size > LARGEST) {
            throw new MalformedRtmpException("a chunk size is not between 1 and " + LARGEST);
        }
        chunkSize = size;
    }

    /** The sender's Abort: what is left of a message does not come. */
    public void abort(int chunkStream) {
        if (chunkStream >= 0 && chunkStream < streams.length && streams[chunkStream] != null) {
            streams[chunkStream].left = 0;
        }
    }

    /** Whether more of a message of this chunk stream is to come. */
    public boolean isUnfinished(int chunkStream) {
        return streams[chunkStream] != null && streams[chunkStream].left > 0;
    }

    private Incoming stream(int id, int format) {
        if (id < 2) {
            throw new MalformedRtmpException("a chunk stream has a long identifier");
        }
        if (streams[id] == null) {
            if (format != 0) {
                throw new MalformedRtmpException("a chunk stream begins without a whole header");
            }
            streams[id] = new Incoming();
        }
        if (format != 3 && streams[id].left > 0) {
            throw new MalformedRtmpException("a message begins inside another one");
        }
        return streams[id];
    }

    private static final class Incoming {

        private int timestamp;
        private int delta;
        private int length;
        private int type;
        private int messageStream;
        private boolean extended;
        private int left;

        private void begin(Buffer bytes, int at, int format, boolean isExtended, int newLength) {
            if (format < 3) {
                int time = isExtended ? bytes.getInt(at + ChunkFormat.header(format)) : bytes.getUnsignedMedium(at + 1);
                delta = format == 0 ? 0 : time;
                timestamp = format == 0 ? time : timestamp + time;
            } else {
                timestamp += delta;
            }
            if (format < 2) {
                type = bytes.getUnsignedByte(at + 7);
            }
            if (format == 0) {
                messageStream = bytes.getInt(at + 8);
            }
            extended = isExtended;
            length = newLength;
            left = newLength;
        }

        private MessageHeader header(int id) {
            return new MessageHeader(id, timestamp, length, type, messageStream);
        }
    }
}
