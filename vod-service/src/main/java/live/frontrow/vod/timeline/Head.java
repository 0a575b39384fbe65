package live.frontrow.vod.timeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import live.frontrow.common.mp4.Box;

/**
 * The beginning of a recorded file: everything before its fragments.
 *
 * @param mark its place among the others
 * @param closed whether MediaMTX has written all of it; false while it is written, and for ever if MediaMTX was killed
 * @param tracks in their order
 * @param init what a player needs before the first fragment, the same bytes for files of the same codecs
 * @param durationAt where MediaMTX writes the file's length when it has written all of it
 * @param length where the fragments begin
 */
public record Head(Mark mark, boolean closed, List<Track> tracks, Init init, long durationAt, long length) {

    /** Two tracks take one and a half KiB. */
    private static final int AT_MOST = 256 * 1024;

    /** Reads the beginning of a file. */
    public static Head read(FileChannel file) throws IOException, UnusableFileException {
        ByteBuffer fileType = box(file, 0, "ftyp");
        ByteBuffer movie = box(file, fileType.limit(), "moov");
        try {
            Box moov = Box.all(movie).getFirst();
            Mark mark = Mark.of(moov.child("udta").child("mtxi"));
            List<Track> tracks = moov.children().stream()
                    .filter(box -> box.is("trak"))
                    .map(Track::of)
                    .toList();
            if (tracks.isEmpty()) {
                throw new UnusableFileException("no track");
            }
            long durationAt = fileType.limit() + Init.durationIn(moov);
            boolean closed = movie.getInt((int) durationAt - fileType.limit()) != 0;
            return new Head(
                    mark, closed, tracks, Init.of(fileType, moov), durationAt, (long) fileType.limit() + movie.limit());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnusableFileException("its description cannot be read: " + e.getMessage());
        }
    }

    /** How it is now, when it was read before: nothing else of a beginning changes while its file is written. */
    public Head now(FileChannel file) throws IOException {
        ByteBuffer duration = Bytes.read(file, durationAt, Integer.BYTES);
        boolean written = duration.remaining() == Integer.BYTES && duration.getInt(0) != 0;
        return written == closed ? this : new Head(mark, written, tracks, init, durationAt, length);
    }

    /** The track of that id, which must be one of these. */
    Track track(int id) {
        return tracks.stream().filter(track -> track.id() == id).findFirst().orElseThrow();
    }

    /** The track by whose samples lengths are told: the picture, or the only sound. */
    Track lead() {
        return tracks.stream().filter(Track::video).findFirst().orElse(tracks.getFirst());
    }

    private static ByteBuffer box(FileChannel file, long at, String type) throws IOException, UnusableFileException {
        ByteBuffer header = Bytes.read(file, at, Box.HEADER);
        int size = header.limit() < Box.HEADER ? 0 : header.getInt(0);
        if (size < Box.HEADER || size > AT_MOST || !Bytes.type(header, 0).equals(type)) {
            throw new UnusableFileException("no " + type + " at byte " + at);
        }
        ByteBuffer box = Bytes.read(file, at, size);
        if (box.limit() < size) {
            throw new UnusableFileException("it ends within its description");
        }
        return box;
    }
}
