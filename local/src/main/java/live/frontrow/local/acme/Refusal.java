package live.frontrow.local.acme;

import java.time.Instant;
import java.util.Optional;

/** There is no certificate this time; the message says why, for people. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Instant> notBefore;

    Refusal(String why, Throwable cause) {
        this(why, Optional.empty(), cause);
    }

    Refusal(String why, Optional<Instant> notBefore, Throwable cause) {
        super(why, cause);
        this.notBefore = notBefore;
    }

    /** When the authority wants to be asked again, if it says so. */
    Optional<Instant> notBefore() {
        return notBefore;
    }
}
