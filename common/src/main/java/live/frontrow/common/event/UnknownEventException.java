package live.frontrow.common.event;

/** A well-formed record of a type that this version does not know, or a tombstone: readers pass it over. */
public final class UnknownEventException extends MalformedEventException {

    private static final long serialVersionUID = 1L;

    UnknownEventException(String message) {
        super(message);
    }
}
