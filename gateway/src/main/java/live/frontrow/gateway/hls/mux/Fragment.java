package live.frontrow.gateway.hls.mux;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.mp4.Box;

/**
 * A movie fragment, one for each part of a segment.
 *
 * @param moof what is in it
 * @param mdat the samples
 */
record Fragment(Box moof, Box mdat) {

    static List<Fragment> all(ByteBuffer bytes) {
        List<Box> boxes = Box.all(bytes);
        List<Fragment> fragments = new ArrayList<>();
        for (int index = 0; index + 1 < boxes.size(); index += 2) {
            fragments.add(new Fragment(boxes.get(index), boxes.get(index + 1)));
        }
        boolean whole = boxes.size() % 2 == 0
                && fragments.stream().allMatch(fragment -> fragment.moof.is("moof") && fragment.mdat.is("mdat"));
        if (!whole) {
            throw new IllegalArgumentException("Not fragments alone");
        }
        return fragments;
    }

    /** What there is of each track; nothing when there was no sound. */
    List<Box> trafs() {
        return moof.children().stream().filter(box -> box.is("traf")).toList();
    }

    ByteBuffer samples() {
        return mdat.content();
    }
}
