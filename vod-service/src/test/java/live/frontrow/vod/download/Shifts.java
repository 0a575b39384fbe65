package live.frontrow.vod.download;

import java.nio.ByteBuffer;
import live.frontrow.common.mp4.TimeShift;

/** How the times of files are moved, for tests elsewhere. */
public final class Shifts {

    private Shifts() {}

    /** For a file of this init and first segment. */
    public static TimeShift of(byte[] init, ByteBuffer segment) {
        return new TimeShift(Earlier.of(init, segment));
    }
}
