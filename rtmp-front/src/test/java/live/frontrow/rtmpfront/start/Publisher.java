package live.frontrow.rtmpfront.start;

import io.vertx.core.buffer.Buffer;

/** Spells out, byte by byte and without the code under test, what an encoder sends. */
final class Publisher {

    static final int CONTROL = 2;
    static final int AUDIO = 8;
    static final int VIDEO = 9;

    private final Buffer bytes = Buffer.buffer();
    private int chunkSize = 128;

    static Publisher afterHandshake() {
        Publisher publisher = new Publisher();
        publisher.bytes.appendByte((byte) 3).appendBytes(new byte[2 * 1536]);
        return publisher;
    }

    /** What an encoder of AVC and AAC sends before its first frame. */
    static Publisher configured() {
        return afterHandshake()
                .whole(4, 0, VIDEO, new byte[] {0x17, 0, 0, 0, 0, 1, 2})
                .whole(5, 0, AUDIO, new byte[] {(byte) 0xAF, 0, 0x11, (byte) 0x90});
    }

    /** Chunk type 0. */
    Publisher whole(int chunkStream, long timestamp, int type, byte... payload) {
        boolean extended = timestamp >= 0xFFFFFF;
        bytes.appendByte((byte) chunkStream).appendMedium(extended ? 0xFFFFFF : (int) timestamp);
        bytes.appendMedium(payload.length).appendByte((byte) type).appendIntLE(1);
        if (extended) {
            bytes.appendUnsignedInt(timestamp);
        }
        return payload(chunkStream, extended ? timestamp : -1, payload);
    }

    /** Chunk type 1. */
    Publisher next(int chunkStream, int delta, int type, byte... payload) {
        bytes.appendByte((byte) (1 << 6 | chunkStream)).appendMedium(delta);
        bytes.appendMedium(payload.length).appendByte((byte) type);
        return payload(chunkStream, -1, payload);
    }

    /** Chunk type 2. */
    Publisher next(int chunkStream, int delta, byte... payload) {
        bytes.appendByte((byte) (2 << 6 | chunkStream)).appendMedium(delta);
        return payload(chunkStream, -1, payload);
    }

    /** Chunk type 3, a new message. */
    Publisher same(int chunkStream, byte... payload) {
        bytes.appendByte((byte) (3 << 6 | chunkStream));
        return payload(chunkStream, -1, payload);
    }

    Publisher chunkSize(int size) {
        whole(CONTROL, 0, 1, Buffer.buffer().appendInt(size).getBytes());
        chunkSize = size;
        return this;
    }

    /** What comes after a Set Chunk Size. */
    Publisher sized(int size) {
        chunkSize = size;
        return this;
    }

    Publisher raw(int... values) {
        for (int value : values) {
            bytes.appendByte((byte) value);
        }
        return this;
    }

    Buffer bytes() {
        return bytes.copy();
    }

    private Publisher payload(int chunkStream, long extended, byte... payload) {
        for (int at = 0; at < payload.length; at += chunkSize) {
            if (at > 0) {
                bytes.appendByte((byte) (3 << 6 | chunkStream));
                if (extended >= 0) {
                    bytes.appendUnsignedInt(extended);
                }
            }
            bytes.appendBytes(payload, at, Math.min(chunkSize, payload.length - at));
        }
        return this;
    }
}
