package live.frontrow.vod.clip;

/**
 * Who asks.
 *
 * @param person their id
 * @param orderly whether they keep order among everybody's clips
 */
record Who(String person, boolean orderly) {

    boolean mayRemove(Clip clip) {
        return orderly || clip.maker().equals(person);
    }

    /** What a moderator took away its maker does not bring back. */
    boolean mayRestore(Clip clip) {
        return orderly
                || (clip.maker().equals(person)
                        && (clip.deletedBy() == null || clip.deletedBy().equals(person)));
    }
}
