package live.frontrow.vod.faults;

/** What {@code kill -9} does to a thread: nothing that catches exceptions catches it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
