package live.frontrow.gateway.hls.live;

import live.frontrow.gateway.hls.playlist.OriginPlaylist;

/**
 * What a player waits for, as the origin counts.
 *
 * @param sequence segment, or null for nothing
 * @param part part of it, or null for the whole segment
 */
public record Wanted(Long sequence, Integer part) {

    /** Whatever there is. */
    public static final Wanted NOTHING = new Wanted(null, null);

    /** RFC 8216bis §6.2.5.2: a server should refuse to wait for more than two segments beyond the last. */
    private static final int FURTHEST = 2;

    boolean isIn(OriginPlaylist playlist) {
        return sequence == null || playlist.holds(sequence, part);
    }

    /** Whether nobody who knows this playlist can mean it. */
    boolean isTooFar(OriginPlaylist playlist, double partSeconds) {
        if (sequence == null) {
            return false;
        }
        if (sequence == playlist.openSequence() && part != null) {
            return part >= playlist.open().size() + advanceLimit(partSeconds);
        }
        return sequence > playlist.openSequence() - 1 + FURTHEST;
    }

    /** The draft's Advance Part Limit: three for long parts, else as many as make three seconds. */
    private static int advanceLimit(double partSeconds) {
        return partSeconds < 1 ? (int) Math.ceil(3 / partSeconds) : 3;
    }
}
