package live.frontrow.vod.timeline;

import java.nio.ByteBuffer;
import live.frontrow.common.mp4.Box;

/**
 * What a fragment has of one track: samples that follow each other.
 *
 * @param track id of the track
 * @param timeAt where in the fragment's {@code moof} the 64 bits of its decode time are
 * @param start decode time of the first sample, ticks from the beginning of the file
 * @param ticks of all samples together
 * @param shown when the last of its samples has been shown, ticks after {@code start}: with B-frames later than it is decoded
 * @param bytes of all samples together
 * @param offset where the samples begin, bytes from the beginning of the fragment
 * @param sync whether decoding may begin with the first sample
 */
record Run(int track, int timeAt, long start, long ticks, long shown, long bytes, int offset, boolean sync) {

    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION = 0x800;
    private static final int NEEDED = DATA_OFFSET | DURATION | SIZE;
    private static final int BASE_IS_MOOF = 0x020000;
    private static final int NOT_SYNC = 0x10000;

    /**
     * Reads a {@code traf} (ISO/IEC 14496-12 §8.8.6 to §8.8.12).
     *
     * @param at where it begins in its {@code moof}
     */
    static Run of(Box traf, int at) {
        int place = at + Box.HEADER;
        int track = 0;
        int timeAt = 0;
        long start = 0;
        Box samples = null;
        for (Box box : traf.children()) {
            switch (box.type()) {
                case "tfhd" -> {
                    require(box.flags() == BASE_IS_MOOF, "samples are not found from their fragment's beginning");
                    track = box.number(Box.FULL_HEADER);
                }
                case "tfdt" -> {
                    require(box.version() == 1, "a decode time of 32 bits");
                    timeAt = place + Box.FULL_HEADER;
                    start = box.bytes().getLong(Box.FULL_HEADER);
                }
                case "trun" -> {
                    require(samples == null, "two runs of one track");
                    samples = box;
                }
                default -> throw new IllegalArgumentException("a box " + box.type() + " in a traf");
            }
            place += box.size();
        }
        require(track != 0 && timeAt != 0 && samples != null && start >= 0, "a traf that lacks something");
        return of(samples, track, timeAt, start);
    }

    private static Run of(Box trun, int track, int timeAt, long start) {
        int flags = trun.flags();
        require((flags & NEEDED) == NEEDED, "a trun without sizes and durations");
        ByteBuffer fields = trun.bytes().duplicate().position(Box.FULL_HEADER);
        int count = fields.getInt();
        int offset = fields.getInt();
        int first = (flags & FIRST_FLAGS) == 0 ? 0 : fields.getInt();
        int width = 8 + ((flags & FLAGS) == 0 ? 0 : 4) + ((flags & COMPOSITION) == 0 ? 0 : 4);
        require(count > 0 && fields.remaining() == (long) count * width, "a trun of another length");
        long ticks = 0;
        long shown = 0;
        long bytes = 0;
        for (int sample = 0; sample < count; sample++) {
            int from = fields.position() + sample * width;
            long duration = Integer.toUnsignedLong(fields.getInt(from));
            int later = (flags & COMPOSITION) == 0 ? 0 : fields.getInt(from + width - Integer.BYTES);
            shown = Math.max(shown, ticks + later + duration);
            ticks += duration;
            bytes += Integer.toUnsignedLong(fields.getInt(from + 4));
        }
        int own = (flags & FLAGS) == 0 ? first : fields.getInt(fields.position() + 8);
        return new Run(track, timeAt, start, ticks, shown, bytes, offset, (own & NOT_SYNC) == 0);
    }

    /** Decode time behind its last sample, ticks from the beginning of the file. */
    long end() {
        return start + ticks;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
