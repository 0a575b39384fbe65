package live.frontrow.vod.clip;

/** Roles that callers have at the show that they ask about: what the gateway read in their playback token for it. */
final class Roles {

    /** May watch its recording. */
    static final String REPLAY = "replay";

    /** May make clips of it. */
    static final String CLIP = "clip";

    /** May take away those of others. */
    static final String MODERATE = "moderate";

    /** Owns this installation, with or without such a token. */
    static final String CREATOR = "creator";

    private Roles() {}
}
