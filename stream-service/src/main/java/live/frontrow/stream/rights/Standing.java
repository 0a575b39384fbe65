package live.frontrow.stream.rights;

import java.time.Instant;
import live.frontrow.common.event.StreamStatus;

/**
 * A viewer's rights to a show as they were at one moment.
 *
 * @param rightsVersion rights version of the same moment
 * @param status where the show stands, or null when there is no such show
 * @param membersOnly whether only members may watch it
 * @param member whether the viewer is a member
 * @param memberUntil when the membership ends by itself, or null
 * @param blocked whether the viewer is banned from the channel
 */
public record Standing(
        long rightsVersion,
        StreamStatus status,
        boolean membersOnly,
        boolean member,
        Instant memberUntil,
        boolean blocked) {

    boolean memberAt(Instant now) {
        return member && (memberUntil == null || memberUntil.isAfter(now));
    }
}
