package live.frontrow.rtmpfront.chunk;

/** Numbers of RTMP 1.0, §5.3.1 that reader and writer share. */
final class ChunkFormat {

    /** Until a Set Chunk Size message says otherwise. */
    static final int FIRST_CHUNK_SIZE = 128;

    /** Chunk streams 0 and 1 stand for longer identifiers, which MediaMTX does not take. */
    static final int CHUNK_STREAMS = 64;

    /** Three bytes of ones: the timestamp follows in four more. */
    static final int EXTENDED = 0xFFFFFF;

    /** Bytes of the message header by format. */
    private static final int[] MESSAGE_HEADER = {11, 7, 3, 0};

    private ChunkFormat() {}

    /** Bytes of basic and message header, without an extended timestamp. */
    static int header(int format) {
        return 1 + MESSAGE_HEADER[format];
    }

    static boolean isExtended(int timestamp) {
        return Integer.compareUnsigned(timestamp, EXTENDED) >= 0;
    }
}
