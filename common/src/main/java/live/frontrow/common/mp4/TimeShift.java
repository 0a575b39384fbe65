package live.frontrow.common.mp4;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Moves the decode times of fragments (ISO/IEC 14496-12 §8.8.12) to earlier ones while their bytes pass; nothing else changes, neither does
 * the number of bytes. Only descriptions are held, and only until they are whole.
 */
public final class TimeShift {

    /** A fragment of a second takes some KiB. */
    private static final int MOST = 1 << 20;

    private final Map<Integer, Long> earlier;
    private ByteBuffer held = ByteBuffer.allocate(0);
    /** Bytes of the box on its way that are none of our business. */
    private long passing;

    /** Moves each track, by its id, so many of its ticks. */
    public TimeShift(Map<Integer, Long> earlier) {
        this.earlier = Map.copyOf(earlier);
    }

    /**
     * Takes the next bytes of a segment, in which it may write, and gives what can be handed on; fails with
     * {@link IllegalArgumentException} when they are no boxes.
     */
    public ByteBuffer pass(ByteBuffer arrived) {
        ByteBuffer bytes = joined(held, arrived);
        int ready = 0;
        while (true) {
            int more = (int) Math.min(passing, bytes.limit() - ready);
            ready += more;
            passing -= more;
            if (bytes.limit() - ready < Box.HEADER) {
                break;
            }
            int size = bytes.getInt(ready);
            if (size < Box.HEADER) {
                throw new IllegalArgumentException("A box of " + size + " bytes");
            }
            if (bytes.getInt(ready + Integer.BYTES) == Box.MOOF) {
                if (size > MOST) {
                    throw new IllegalArgumentException("A description of " + size + " bytes");
                }
                if (bytes.limit() - ready < size) {
                    break;
                }
                move(bytes.slice(ready, size));
            }
            passing = size;
        }
        held = bytes.slice(ready, bytes.limit() - ready);
        return bytes.slice(0, ready);
    }

    private void move(ByteBuffer moof) {
        for (Box traf : Box.all(moof).getFirst().children()) {
            if (traf.is("traf")) {
                int track = traf.child("tfhd").number(Box.FULL_HEADER);
                Box time = traf.child("tfdt");
                if (time.version() != 1) {
                    throw new IllegalArgumentException("A decode time of 32 bits");
                }
                long moved = time.bytes().getLong(Box.FULL_HEADER) - earlier.getOrDefault(track, 0L);
                time.bytes().putLong(Box.FULL_HEADER, Math.max(0, moved));
            }
        }
    }

    private static ByteBuffer joined(ByteBuffer one, ByteBuffer other) {
        return one.hasRemaining()
                ? ByteBuffer.allocate(one.remaining() + other.remaining())
                        .put(one.duplicate())
                        .put(other)
                        .flip()
                : other.slice();
    }
}
