package live.frontrow.e2e.hls;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a piece of fragmented MP4 holds of one track (ISO/IEC 14496-12, moof): nothing, when there is nothing of it.
 *
 * @param start decode time of the first sample
 * @param ticks of all samples together
 * @param longest sample
 * @param keyframe whether a sample can be decoded by itself
 */
record Fragments(long start, long ticks, long longest, boolean keyframe) {
    private static final int MOOF = 0x6d6f6f66;
    private static final int TRAF = 0x74726166;
    private static final int TFHD = 0x74666864;
    private static final int TFDT = 0x74666474;
    private static final int TRUN = 0x7472756e;
    private static final int MOOV = 0x6d6f6f76;
    private static final int TRAK = 0x7472616b;
    private static final int TKHD = 0x746b6864;
    private static final int MDIA = 0x6d646961;
    private static final int MDHD = 0x6d646864;
    private static final int HDLR = 0x68646c72;
    private static final int VIDE = 0x76696465;
    private static final int NOT_SYNC = 0x10000;
    private static final int HEADER = 8;

    /**
     * A track as its initialisation says it.
     *
     * @param number that fragments call it by
     * @param timescale ticks a second
     */
    record Track(int number, long timescale, boolean video) {}

    static List<Track> tracks(byte[] initialisation) {
        return children(child(ByteBuffer.wrap(initialisation), MOOV), TRAK).stream()
                .map(Fragments::track)
                .toList();
    }

    static Fragments of(byte[] media, Track track) {
        List<ByteBuffer> moofs = children(ByteBuffer.wrap(media), MOOF);
        if (moofs.isEmpty()) {
            throw new UnreadableException("no moof in " + media.length + " bytes");
        }
        List<Fragments> all = moofs.stream()
                .flatMap(moof -> children(moof, TRAF).stream())
                .filter(traf -> child(traf, TFHD).getInt(4) == track.number())
                .flatMap(traf -> runs(traf).stream())
                .toList();
        return new Fragments(
                all.isEmpty() ? 0 : all.getFirst().start(),
                all.stream().mapToLong(Fragments::ticks).sum(),
                all.stream().mapToLong(Fragments::longest).max().orElse(0),
                all.stream().anyMatch(Fragments::keyframe));
    }

    private static Track track(ByteBuffer trak) {
        ByteBuffer media = child(trak, MDIA);
        ByteBuffer track = child(trak, TKHD);
        ByteBuffer header = child(media, MDHD);
        long timescale = Integer.toUnsignedLong(header.getInt(header.get(0) == 1 ? 20 : 12));
        return new Track(
                track.getInt(track.get(0) == 1 ? 20 : 12),
                timescale,
                child(media, HDLR).getInt(8) == VIDE);
    }

    private static List<Fragments> runs(ByteBuffer traf) {
        ByteBuffer tfdt = child(traf, TFDT);
        long start = tfdt.get(0) == 1 ? tfdt.getLong(4) : Integer.toUnsignedLong(tfdt.getInt(4));
        Defaults defaults = Defaults.of(child(traf, TFHD));
        return children(traf, TRUN).stream()
                .map(trun -> run(trun, start, defaults))
                .toList();
    }

    private record Defaults(long duration, int flags) {
        static Defaults of(ByteBuffer tfhd) {
            int flags = tfhd.getInt(0);
            int at = HEADER + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0);
            long duration = (flags & 0x8) != 0 ? Integer.toUnsignedLong(tfhd.getInt(at)) : 0;
            at += ((flags & 0x8) != 0 ? 4 : 0) + ((flags & 0x10) != 0 ? 4 : 0);
            return new Defaults(duration, (flags & 0x20) != 0 ? tfhd.getInt(at) : 0);
        }
    }

    private static Fragments run(ByteBuffer trun, long start, Defaults defaults) {
        int flags = trun.getInt(0);
        int count = trun.getInt(4);
        trun.position(HEADER + ((flags & 0x1) != 0 ? 4 : 0));
        int firstFlags = (flags & 0x4) != 0 ? trun.getInt() : defaults.flags();
        long ticks = 0;
        long longest = 0;
        boolean keyframe = false;
        for (int i = 0; i < count; i++) {
            long duration = (flags & 0x100) != 0 ? Integer.toUnsignedLong(trun.getInt()) : defaults.duration();
            skip(trun, flags, 0x200);
            int sample = (flags & 0x400) != 0 ? trun.getInt() : i == 0 ? firstFlags : defaults.flags();
            skip(trun, flags, 0x800);
            ticks += duration;
            longest = Math.max(longest, duration);
            keyframe |= (sample & NOT_SYNC) == 0;
        }
        return new Fragments(start, ticks, longest, keyframe);
    }

    private static void skip(ByteBuffer buffer, int flags, int flag) {
        if ((flags & flag) != 0) {
            buffer.position(buffer.position() + Integer.BYTES);
        }
    }

    private static ByteBuffer child(ByteBuffer parent, int type) {
        List<ByteBuffer> found = children(parent, type);
        if (found.isEmpty()) {
            throw new UnreadableException("no box " + Integer.toHexString(type));
        }
        return found.getFirst();
    }

    /** The content of each box of that type. */
    private static List<ByteBuffer> children(ByteBuffer parent, int type) {
        List<ByteBuffer> found = new ArrayList<>();
        int at = 0;
        while (at + HEADER <= parent.limit()) {
            int size = parent.getInt(at);
            if (size < HEADER || at + size > parent.limit()) {
                throw new UnreadableException("a box of " + size + " bytes at " + at + " of " + parent.limit());
            }
            if (parent.getInt(at + 4) == type) {
                found.add(parent.slice(at + HEADER, size - HEADER));
            }
            at += size;
        }
        return found;
    }
}
