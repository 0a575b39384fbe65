package live.frontrow.common.event;

/** A Kafka record that no version of us can read, however often it is tried. */
public class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public MalformedEventException(String message) {
        super(message);
    }

    /** With what is wrong and how it showed. */
    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
