package live.frontrow.gateway.hls.mux;

import java.nio.ByteBuffer;
import live.frontrow.common.mp4.Box;

/** A track of a muxed rendition: copies what MediaMTX wrote about its only one, under the number that it has here. */
enum Track {
    PICTURE(1),
    SOUND(2);

    private static final int OFFSET_PRESENT = 1;

    private final int number;

    Track(int number) {
        this.number = number;
    }

    /** A {@code trak}: which codec, which time scale. */
    void describe(Box trak, ByteBuffer out) {
        int header = at(trak, "tkhd");
        // ISO/IEC 14496-12 §8.3.2: two times before the number, of 32 bits each, in version 1 of 64.
        int times = trak.child("tkhd").version() == 1 ? 16 : 8;
        number(trak, header + Box.FULL_HEADER + times, out);
    }

    /** A {@code trex}: what is true of all its samples. */
    void extend(Box trex, ByteBuffer out) {
        number(trex, Box.FULL_HEADER, out);
    }

    /**
     * A {@code traf}: which samples there are of it in a fragment.
     *
     * @param shift how many bytes later they lie behind the fragment's beginning than they did
     */
    void list(Box traf, int shift, ByteBuffer out) {
        int at = number(traf, at(traf, "tfhd") + Box.FULL_HEADER, out) + Box.HEADER;
        for (Box child : traf.children()) {
            if (child.is("tfhd") && (child.flags() & OFFSET_PRESENT) != 0
                    || child.is("trun") && (child.flags() & OFFSET_PRESENT) == 0) {
                throw new IllegalArgumentException("Samples are not found from their fragment's beginning");
            }
            if (child.is("trun")) {
                // §8.8.8: behind the number of samples.
                int offset = Box.FULL_HEADER + 4;
                out.putInt(at + offset, child.number(offset) + shift);
            }
            at += child.size();
        }
    }

    /** Copies a box and writes this track's number at a place in it; where in {@code out} the box begins. */
    private int number(Box box, int place, ByteBuffer out) {
        int start = out.position();
        out.put(box.bytes().duplicate()).putInt(start + place, number);
        return start;
    }

    /** Where in a box a child of it begins. */
    private static int at(Box parent, String child) {
        int at = Box.HEADER;
        for (Box box : parent.children()) {
            if (box.is(child)) {
                return at;
            }
            at += box.size();
        }
        throw new IllegalArgumentException("No " + child + " in " + parent.type());
    }
}
