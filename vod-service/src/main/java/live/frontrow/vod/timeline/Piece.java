package live.frontrow.vod.timeline;

import java.util.List;

/**
 * A fragment with the times that it has on the timeline.
 *
 * @param fragment as it lies in its file
 * @param times decode time of each of its runs, in their order, ticks
 */
record Piece(Fragment fragment, List<Long> times) {}
