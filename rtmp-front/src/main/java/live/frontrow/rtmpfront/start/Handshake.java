package live.frontrow.rtmpfront.start;

import io.vertx.core.buffer.Buffer;
import live.frontrow.rtmpfront.chunk.MalformedRtmpException;

/** What a publisher sends before its first chunk: C0, C1 and C2; RTMP 1.0, §5.2. */
final class Handshake {

    private static final int LENGTH = 1 + 1536 + 1536;
    private static final int PLAIN_RTMP = 3;

    private int passed;

    /** Passes on what belongs to it; answers where the rest begins. */
    int pass(Buffer bytes, Buffer out) {
        if (passed == 0 && bytes.length() > 0 && bytes.getUnsignedByte(0) != PLAIN_RTMP) {
            throw new MalformedRtmpException("the first byte is not that of RTMP");
        }
        int length = Math.min(LENGTH - passed, bytes.length());
        out.appendBuffer(bytes, 0, length);
        passed += length;
        return length;
    }
}
