package live.frontrow.vod.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import live.frontrow.vod.shelf.Checksum;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.timeline.Segment;
import live.frontrow.vod.timeline.SegmentChannel;

/** A segment whose samples are still in the recorded file. */
record SegmentContent(Segment segment, FileChannel file) implements Content {

    private static final int PIECE = 256 * 1024;

    @Override
    public String type() {
        return "video/iso.segment";
    }

    @Override
    public long length() {
        return segment.length();
    }

    @Override
    public InputStream open() {
        return Channels.newInputStream(segment.open(file));
    }

    /** In large pieces, and past the heap: most of what the agent does is this. */
    @Override
    public long checksum() throws IOException {
        Checksum checksum = new Checksum();
        try (Arena arena = Arena.ofConfined();
                SegmentChannel bytes = segment.open(file)) {
            ByteBuffer piece = arena.allocate(PIECE).asByteBuffer();
            while (bytes.read(piece.clear()) >= 0) {
                checksum.write(piece.flip());
            }
        }
        return checksum.value();
    }

    @Override
    public void transferTo(WritableByteChannel target) throws IOException {
        segment.open(file).transferTo(target);
    }
}
