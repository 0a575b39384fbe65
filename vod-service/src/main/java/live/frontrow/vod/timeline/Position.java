package live.frontrow.vod.timeline;

import java.util.List;
import java.util.UUID;

/**
 * How far a show's timeline has come. It is stored with each segment, so that whoever goes on needs the newest segment and
 * nothing else.
 *
 * @param next number of the segment that comes next
 * @param init number of the init that segments need now; -1 before the first
 * @param initHash tells whether a file needs another one
 * @param stream run of the recorder that was put here last, or null
 * @param file number of its file that was put here last
 * @param fragments how many of that file's fragments are here
 * @param whole whether these are all that are good
 * @param torn whether that file's end is missing, so that nothing can follow it without a discontinuity
 * @param offset from that run's clock to this timeline, nanoseconds
 * @param end where the next segment begins, nanoseconds
 * @param furthest where the last of the tracks has been shown, nanoseconds: nothing else may be shown before
 * @param ends where each track stands, in its own ticks, in the order of the init
 */
public record Position(
        int next,
        int init,
        String initHash,
        UUID stream,
        long file,
        int fragments,
        boolean whole,
        boolean torn,
        long offset,
        long end,
        long furthest,
        List<Long> ends) {

    /** Of a show of which there is nothing yet. */
    public static final Position START = new Position(0, -1, "", null, -1, 0, true, false, 0, 0, 0, List.of());

    /** Whether everything of a file is here already. */
    public boolean has(Mark mark) {
        return mark.stream().equals(stream) && (mark.file() < file || mark.file() == file && whole);
    }

    /** Where to go on in a file of which something may be here. */
    int fragmentsOf(Mark mark) {
        return mark.stream().equals(stream) && mark.file() == file ? fragments : 0;
    }

    /** Whether a file begins where this ends, on the recorder's own word. */
    boolean precedes(Mark mark) {
        return mark.stream().equals(stream) && (whole ? !torn && mark.file() == file + 1 : mark.file() == file);
    }
}
