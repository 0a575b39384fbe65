package live.frontrow.stream.mediamtx;

/** A MediaMTX server gave no answer, or none that makes sense. */
public class MediaMtxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MediaMtxException(String message, Throwable cause) {
        super(message, cause);
    }
}
