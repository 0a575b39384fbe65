package live.frontrow.vod.timeline;

import live.frontrow.common.mp4.Box;

/**
 * A track as the {@code moov} of its file describes it.
 *
 * @param id that fragments call it by
 * @param timescale ticks a second
 * @param video picture, or anything else
 */
record Track(int id, long timescale, boolean video) {

    private static final int VIDE = 0x76696465;

    /** ISO/IEC 14496-12 §8.3.2 and §8.4.2: two times come first, of 32 bits each, in version 1 of 64. */
    static Track of(Box trak) {
        Box header = trak.child("tkhd");
        Box media = trak.child("mdia");
        Box mediaHeader = media.child("mdhd");
        long timescale = Integer.toUnsignedLong(mediaHeader.number(behindTimes(mediaHeader)));
        if (timescale == 0) {
            throw new IllegalArgumentException("A track without a time scale");
        }
        // §8.4.3: a word of zeros, then the kind.
        boolean video = media.child("hdlr").number(Box.FULL_HEADER + 4) == VIDE;
        return new Track(header.number(behindTimes(header)), timescale, video);
    }

    private static int behindTimes(Box box) {
        return Box.FULL_HEADER + (box.version() == 1 ? 16 : 8);
    }
}
