package live.frontrow.membership.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Stripe did not do what it was asked. The text is ours and Stripe's error code: nothing of a person or a card. */
public final class StripeFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    /** Our key is wrong, which is no matter of whoever was asked about, and passes with the right one. */
    private static final Set<Integer> OURS = Set.of(401, 403);

    /** Stripe says no number as a rule. */
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final String code;
    private final String parameter;
    private final boolean passing;
    private final transient Duration pause;

    StripeFailure(StripeException cause) {
        super(text(cause), cause);
        code = cause.getCode() == null ? "" : cause.getCode();
        parameter =
                cause.getStripeError() == null ? null : cause.getStripeError().getParam();
        pause = cause instanceof RateLimitException || status(cause) == TOO_MANY ? retryAfter(cause) : null;
        passing = pause != null
                || cause instanceof ApiConnectionException
                || status(cause) >= SERVER_ERROR
                || OURS.contains(status(cause));
    }

    /** Stripe's error code, as {@code resource_missing}; empty when there is none. */
    public String code() {
        return code;
    }

    /** Whether what was asked about is not there, or no more. */
    public boolean missing() {
        return "resource_missing".equals(code);
    }

    /** Whether that is what the parameter of this name says. */
    public boolean missing(String name) {
        return missing() && name.equals(parameter);
    }

    /** Whether the same call may succeed later: Stripe is away, in trouble, or we ask too much. */
    public boolean passing() {
        return passing;
    }

    /** For how long Stripe wants to be left alone, if it said so. */
    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    private static Duration retryAfter(StripeException cause) {
        if (cause.getStripeError() == null || cause.getStripeError().getLastResponse() == null) {
            return USUAL_PAUSE;
        }
        return cause.getStripeError()
                .getLastResponse()
                .headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(wait -> wait.compareTo(LONGEST_PAUSE) <= 0)
                .orElse(USUAL_PAUSE);
    }

    private static int status(StripeException cause) {
        return cause.getStatusCode() == null ? 0 : cause.getStatusCode();
    }

    private static String text(StripeException cause) {
        String status = status(cause) == 0 ? "no answer" : "status " + status(cause);
        return "Stripe: " + status + (cause.getCode() == null ? "" : ", " + cause.getCode());
    }
}
