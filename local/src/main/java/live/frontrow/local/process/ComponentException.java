package live.frontrow.local.process;

/** A part could not be started or ended prematurely; the message says which and why, for people. */
public final class ComponentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message that can be shown as it is. */
    public ComponentException(String message) {
        super(message);
    }

    /** With a message that can be shown as it is, and what led to it. */
    public ComponentException(String message, Throwable cause) {
        super(message, cause);
    }
}
