package live.frontrow.membership.webhook;

import com.stripe.Stripe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.metrics.Series;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;
import org.jboss.logging.Logger;

/**
 * Takes an event. Metric: {@code frontrow.stripe.events} by {@code outcome}: {@code taken}, {@code other-train} (taken as well),
 * {@code unusual} (a dead letter), {@code refused}, {@code failed} (not stored: Stripe sends it again).
 */
@Startup
@Singleton
class WebhookService {

    private static final Logger LOG = Logger.getLogger(WebhookService.class);

    private static final String EVENTS = "frontrow.stripe.events";

    private final Signatures signatures;
    private final Notices notices;
    private final MeterRegistry metrics;

    WebhookService(Signatures signatures, Notices notices, MeterRegistry metrics) {
        this.signatures = signatures;
        this.notices = notices;
        this.metrics = metrics;
        Series.begin(metrics, EVENTS, "outcome", List.of("taken", "other-train", "unusual", "refused", "failed"));
    }

    /** Completes when the event is stored. */
    Uni<Void> take(byte[] body, String signature) {
        Notice notice = signatures.verified(body, signature).flatMap(Notice::of).orElseThrow(this::refused);
        if (notice.heard() && notice.subject() == null && !notice.guest() || thin(notice)) {
            LOG.warnf("Event %s of type %s says nothing of whom it is about", notice.id(), notice.type());
            return counted(
                    notices.bury(notice, "It does not say whom it is about. Send snapshot events, no thin ones."),
                    "unusual");
        }
        return counted(notices.store(notice), notice.version().endsWith(train()) ? "taken" : "other-train");
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

    private Uni<Void> counted(Uni<Void> stored, String outcome) {
        return stored.invoke(() -> count(outcome)).onFailure().invoke(() -> count("failed"));
    }

    private void count(String outcome) {
        metrics.counter(EVENTS, "outcome", outcome).increment();
    }

    /** {@code dahlia} of {@code 2026-07-29.dahlia}. */
    private static String train() {
        return Stripe.API_VERSION.substring(Stripe.API_VERSION.indexOf('.'));
    }
}
