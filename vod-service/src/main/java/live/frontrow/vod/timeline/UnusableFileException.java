package live.frontrow.vod.timeline;

/** A recorded file of which nothing can be played; the message says why. */
public final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableFileException(String reason) {
        super(reason);
    }
}
