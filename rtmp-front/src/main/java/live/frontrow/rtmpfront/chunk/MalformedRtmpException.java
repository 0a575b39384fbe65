package live.frontrow.rtmpfront.chunk;

import java.io.Serial;

/** What came is no RTMP, or RTMP beyond what MediaMTX takes. */
public final class MalformedRtmpException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what was expected; never with bytes that came. */
    public MalformedRtmpException(String message) {
        super(message, null, false, false);
    }
}
