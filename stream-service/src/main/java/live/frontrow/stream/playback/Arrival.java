package live.frontrow.stream.playback;

import java.util.UUID;
import live.frontrow.stream.rights.Viewer;

/**
 * A device that asks for a place.
 *
 * @param session that it had before, or null
 * @param watchHere whether it may take another's place, or null when that follows from its session
 * @param site whence it comes, as {@link Sites} says it; null for people who are signed in
 */
record Arrival(Viewer viewer, UUID show, UUID session, Boolean watchHere, byte[] site) {}
