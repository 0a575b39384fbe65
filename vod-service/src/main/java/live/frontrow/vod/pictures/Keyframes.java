package live.frontrow.vod.pictures;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import live.frontrow.vod.pictures.Moments.Moment;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.shelf.Shelf;

/** The beginnings of segments, read from the bucket one at a time: each holds one keyframe, and little else. */
@Singleton
class Keyframes {

    /** What a fragment of half a second has at 6 Mbit/s. */
    private static final int USUAL = 512 * 1024;

    /** At 60 Mbit/s. */
    private static final int MOST = 8 * 1024 * 1024;

    private static final int HEADER = 8;
    private static final int MDAT = 0x6d646174;

    private final Shelf shelf;

    Keyframes(Shelf shelf) {
        this.shelf = shelf;
    }

    /** One init, which tells also of those after it what is needed, and the first fragment of each segment. */
    void write(String show, List<Moment> moments, OutputStream target) throws IOException {
        int init = moments.getFirst().line().init();
        copy(shelf.beginning(Addresses.place(show, Addresses.init(init)), USUAL), target);
        for (Moment moment : moments) {
            copy(firstFragment(show, moment.line()), target);
        }
    }

    private ByteBuffer firstFragment(String show, Line line) throws IOException {
        String name = Addresses.place(show, Addresses.segment(line.window(), line.number()));
        ByteBuffer bytes = shelf.beginning(name, USUAL);
        long end = end(bytes);
        if (end > bytes.limit() && end <= MOST) {
            bytes = shelf.beginning(name, (int) end);
        }
        return end > bytes.limit() ? bytes.limit(0) : bytes.limit((int) end);
    }

    /** Behind the first {@code mdat}; more than there is when that cannot be seen. */
    private static long end(ByteBuffer bytes) {
        long at = 0;
        while (at + HEADER <= bytes.limit()) {
            long size = Integer.toUnsignedLong(bytes.getInt((int) at));
            if (size < HEADER) {
                return Long.MAX_VALUE;
            }
            if (bytes.getInt((int) at + 4) == MDAT) {
                return at + size;
            }
            at += size;
        }
        return Long.MAX_VALUE;
    }

    private static void copy(ByteBuffer bytes, OutputStream target) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        target.write(copy);
    }
}
