package live.frontrow.vod.agent;

import java.util.List;
import java.util.Map;
import live.frontrow.vod.timeline.Mark;

/**
 * A file that MediaMTX recorded, as far as it has to be in the replay.
 *
 * @param name of the file
 * @param mark its place among the others
 * @param torn whether more was written than can be played, so that nothing follows it exactly
 * @param damaged whether something in it is not what MediaMTX wrote: it may say that it lasts longer
 * @param packets by stream, at least one
 */
public record Taped(String name, Mark mark, boolean torn, boolean damaged, Map<Integer, List<Packet>> packets) {

    /** Whether another one goes on exactly where this one ends. */
    boolean precedes(Taped next) {
        return !torn && mark.stream().equals(next.mark.stream()) && mark.file() + 1 == next.mark.file();
    }
}
