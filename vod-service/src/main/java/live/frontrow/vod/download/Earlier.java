package live.frontrow.vod.download;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import live.frontrow.common.mp4.Box;

/**
 * By how much the times of a file have to be moved so that it begins at zero: what was cut off, or lies in another file, came before.
 * (An edit list would say the same without touching segments, but ffmpeg takes one of sound for priming, and is silent.)
 */
final class Earlier {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private Earlier() {}

    /**
     * Ticks by track.
     *
     * @param init of the segments
     * @param segment the first of them, to the end of its first {@code moof} at least
     */
    static Map<Integer, Long> of(byte[] init, ByteBuffer segment) {
        Map<Integer, Long> scales = Box.all(ByteBuffer.wrap(init)).stream()
                .filter(box -> box.is("moov"))
                .flatMap(moov -> moov.children().stream())
                .filter(box -> box.is("trak"))
                .collect(Collectors.toMap(
                        trak -> behindTimes(trak.child("tkhd")),
                        trak -> Integer.toUnsignedLong(
                                behindTimes(trak.child("mdia").child("mdhd")))));
        // Sound may begin a little before the picture.
        long start = fragment(segment).children().stream()
                .filter(box -> box.is("traf"))
                .mapToLong(traf -> nanos(time(traf), scales.get(track(traf))))
                .min()
                .orElse(0);
        return scales.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, scale -> ticks(start, scale.getValue())));
    }

    /** ISO/IEC 14496-12 §8.3.2 and §8.4.2: two times come first, of 32 bits each, in version 1 of 64. */
    private static int behindTimes(Box box) {
        return box.number(Box.FULL_HEADER + (box.version() == 1 ? 2 * Long.BYTES : 2 * Integer.BYTES));
    }

    /** The first description of samples; before it lies our note. */
    private static Box fragment(ByteBuffer segment) {
        int at = 0;
        while (true) {
            int size = segment.getInt(at);
            List<Box> whole = Box.all(segment.slice(at, size));
            if (whole.getFirst().is("moof")) {
                return whole.getFirst();
            }
            at += size;
        }
    }

    private static int track(Box traf) {
        return traf.child("tfhd").number(Box.FULL_HEADER);
    }

    private static long time(Box traf) {
        return traf.child("tfdt").bytes().getLong(Box.FULL_HEADER);
    }

    private static long nanos(long ticks, long scale) {
        return ticks / scale * SECOND + ticks % scale * SECOND / scale;
    }

    private static long ticks(long nanos, long scale) {
        return nanos / SECOND * scale + nanos % SECOND * scale / SECOND;
    }
}
