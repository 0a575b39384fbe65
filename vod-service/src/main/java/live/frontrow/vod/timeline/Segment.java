package live.frontrow.vod.timeline;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;

/**
 * What becomes one segment of the replay: fragments of a recorded file, moved in time. Its samples are still in the file.
 *
 * @param note what it says about itself
 * @param box the same as bytes; nobody moves their position
 * @param newInit the init that it needs, unless the segment before needed the same
 * @param pieces the fragments
 */
public record Segment(Note note, ByteBuffer box, Optional<Init> newInit, List<Piece> pieces) {

    /** Bytes of all of it. */
    public long length() {
        long fragments =
                pieces.stream().mapToLong(piece -> piece.fragment().size()).sum();
        return box.remaining() + fragments;
    }

    /** Its bytes, as often as they are wanted, while the file is open. */
    public SegmentChannel open(FileChannel file) {
        return new SegmentChannel(file, box.duplicate(), pieces.iterator());
    }
}
