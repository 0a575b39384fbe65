package live.frontrow.vod.pictures;

/** What came of making the pictures of a recording, by what its poster shows. */
enum Poster {
    /** There is nothing to be seen, as of sound alone. */
    NONE,
    /** Nothing but what is open to most. */
    OPEN,
    /** All of the recording is for fewer than the show was at another time, and so is the poster. */
    LOCKED
}
