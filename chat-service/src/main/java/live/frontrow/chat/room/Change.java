package live.frontrow.chat.room;

import java.util.UUID;

/**
 * What has become of a thing that pages keep in a list, without a place in the room's order: its newest state is all that counts.
 *
 * @param id of the thing
 * @param whole as everybody reads it
 * @param inside as moderators do
 * @param brief the same for whoever has the rest: what changes often; both audiences read it
 * @param stated whether the rest has changed as well
 * @param current whether it is what the show is about at the moment
 * @param size characters of the longest that is told of it, about
 * @param briefSize of {@code brief}
 */
public record Change(
        UUID id, Object whole, Object inside, Object brief, boolean stated, boolean current, int size, int briefSize) {

    /** This one, for whoever may not have had that one, which was before it. */
    Change after(Change before) {
        return before == null || stated || !before.stated
                ? this
                : new Change(id, whole, inside, brief, true, current, size, briefSize);
    }
}
