package live.frontrow.vod.timeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Iterator;
import live.frontrow.common.mp4.Box;

/**
 * The bytes of a segment, in their order: descriptions with other times, and samples as they are. Where both ends are files,
 * the kernel copies the samples.
 */
public final class SegmentChannel implements ReadableByteChannel {

    private final FileChannel file;
    private final Iterator<Piece> pieces;
    private ByteBuffer description;
    private long samples;
    private long samplesEnd;
    private boolean open = true;

    SegmentChannel(FileChannel file, ByteBuffer note, Iterator<Piece> pieces) {
        this.file = file;
        this.description = note;
        this.pieces = pieces;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!advance()) {
            return -1;
        }
        int limit = target.limit();
        try {
            if (description.hasRemaining()) {
                int length = Math.min(target.remaining(), description.remaining());
                target.put(description.slice(description.position(), length));
                description.position(description.position() + length);
                return length;
            }
            target.limit((int) Math.min(limit, target.position() + samplesEnd - samples));
            int length = file.read(target, samples);
            samples += moved(length);
            return length;
        } finally {
            target.limit(limit);
        }
    }

    /** All of it to somewhere else. */
    public void transferTo(WritableByteChannel target) throws IOException {
        while (advance()) {
            while (description.hasRemaining()) {
                target.write(description);
            }
            while (samples < samplesEnd) {
                samples += moved(file.transferTo(samples, samplesEnd - samples, target));
            }
        }
    }

    /** Makes sure that there is something to give; false at the end. */
    private boolean advance() throws IOException {
        if (description.hasRemaining() || samples < samplesEnd) {
            return true;
        }
        if (!pieces.hasNext()) {
            return false;
        }
        Piece piece = pieces.next();
        Fragment fragment = piece.fragment();
        // The head of the samples' box, too.
        description = Bytes.read(file, fragment.at(), fragment.moof() + Box.HEADER);
        for (int run = 0; run < piece.times().size(); run++) {
            description.putLong(fragment.runs().get(run).timeAt(), piece.times().get(run));
        }
        samples = fragment.at() + description.limit();
        samplesEnd = fragment.at() + fragment.size();
        return true;
    }

    private static long moved(long length) throws IOException {
        if (length <= 0) {
            throw new IOException("The recorded file has become shorter");
        }
        return length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** The file stays open: it is its opener's. */
    @Override
    public void close() {
        open = false;
    }
}
