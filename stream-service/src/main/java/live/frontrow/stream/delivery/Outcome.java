package live.frontrow.stream.delivery;

/**
 * What became of a try to tell somebody.
 *
 * @param end how it ended
 * @param reason a word for programs; null when it was sent
 */
public record Outcome(End end, String reason) {

    /** How a try ended. */
    public enum End {
        /** Whoever carries it on has taken it. */
        SENT,
        /** It certainly was not taken, and may be the next time. */
        AGAIN,
        /** Whom it was for cannot be reached there any more. */
        GONE,
        /** It was refused for good, or may have been taken: nobody tries again. */
        FAILED
    }

    /** It was taken. */
    public static Outcome sent() {
        return new Outcome(End.SENT, null);
    }

    /** It was not taken, for now. */
    public static Outcome again(String reason) {
        return new Outcome(End.AGAIN, reason);
    }

    /** There is nobody any more. */
    public static Outcome gone(String reason) {
        return new Outcome(End.GONE, reason);
    }

    /** Not to be tried again. */
    public static Outcome failed(String reason) {
        return new Outcome(End.FAILED, reason);
    }
}
