package live.frontrow.stream.notice;

/** What somebody is told. */
public enum NoticeKind {
    /** The show begins in a moment. */
    SOON,
    /** The show is on. */
    LIVE,
    /** A question of theirs was answered. */
    ANSWERED
}
