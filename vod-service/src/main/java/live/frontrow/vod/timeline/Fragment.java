package live.frontrow.vod.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.frontrow.common.mp4.Box;

/**
 * A movie fragment, which MediaMTX calls a part: {@code moof} and {@code mdat}.
 *
 * @param at where it begins in its file
 * @param moof bytes of its description
 * @param size bytes of all of it
 * @param runs what it has of each track
 */
record Fragment(long at, int moof, long size, List<Run> runs) {

    /** Reads the description of a fragment that is all there; fails with {@link IllegalArgumentException} if it contradicts itself. */
    static Fragment of(long at, Box moof, long size) {
        List<Run> runs = new ArrayList<>();
        int place = Box.HEADER;
        for (Box box : moof.children()) {
            if (box.is("traf")) {
                runs.add(Run.of(box, place));
            }
            place += box.size();
        }
        long bytes = runs.stream().mapToLong(Run::bytes).sum();
        long samples = moof.size() + Box.HEADER;
        boolean inside = runs.stream().allMatch(run -> run.offset() >= samples && run.offset() + run.bytes() <= size);
        if (runs.isEmpty() || !inside || bytes != size - samples) {
            throw new IllegalArgumentException("samples that are not what lies behind them");
        }
        return new Fragment(at, moof.size(), size, List.copyOf(runs));
    }

    Optional<Run> of(Track track) {
        return runs.stream().filter(run -> run.track() == track.id()).findFirst();
    }
}
