package live.frontrow.membership.webhook;

import com.stripe.Stripe;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;
import org.jboss.logging.Logger;

/**
 * Takes an event. Metric: {@code frontrow.stripe.events} by {@code outcome}: {@code taken}, {@code other-train} (taken as well),
 * {@code unusual} (a dead letter), {@code refused}.
 */
@Singleton
class WebhookService {

    private static final Logger LOG = Logger.getLogger(WebhookService.class);

    private final Signatures signatures;
    private final Notices notices;
    private final MeterRegistry metrics;

    WebhookService(Signatures signatures, Notices notices, MeterRegistry metrics) {
        this.signatures = signatures;
        this.notices = notices;
        this.metrics = metrics;
    }

    /** Completes when the event is stored. */
    Uni<Void> take(byte[] body, String signature) {
        Notice notice = signatures.verified(body, signature).flatMap(Notice::of).orElseThrow(this::refused);
        if (notice.heard() && notice.subject() == null && !notice.guest() || thin(notice)) {
            count("unusual");
            LOG.warnf("Event %s of type %s says nothing of whom it is about", notice.id(), notice.type());
            return notices.bury(notice, "It does not say whom it is about. Send snapshot events, no thin ones.");
        }
        count(notice.version().endsWith(train()) ? "taken" : "other-train");
        return notices.store(notice);
    }

    /** Types of the second generation of Stripe's API are sent as thin events only. */
    private static boolean thin(Notice notice) {
        return notice.version().isEmpty()
                || notice.type().startsWith("v2.")
                || notice.type().startsWith("v1.");
    }

    private ProblemException refused() {
        count("refused");
        return new ProblemException(
                MembershipProblem.SIGNATURE_REFUSED,
                "The signature is missing, wrong or old, or the body is no event.");
    }

    private void count(String outcome) {
        metrics.counter("frontrow.stripe.events", "outcome", outcome).increment();
    }

    /** {@code dahlia} of {@code 2026-07-29.dahlia}. */
    private static String train() {
        return Stripe.API_VERSION.substring(Stripe.API_VERSION.indexOf('.'));
    }
}
