package live.frontrow.vod.download;

import java.util.List;
import java.util.Map;

/**
 * What a file consists of, one piece behind the other; for a gateway, which fetches the pieces.
 *
 * @param show show id
 * @param head its first bytes
 * @param earlier ticks by which each track's decode times are moved so that it begins at zero; empty where they do
 * @param pieces what follows
 */
record DownloadPlan(String show, byte[] head, Map<Integer, Long> earlier, List<Piece> pieces) {

    /**
     * A segment.
     *
     * @param object what it is called below the show, for players
     * @param bytes how many it has
     */
    record Piece(String object, long bytes) {}
}
