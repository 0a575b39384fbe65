package live.frontrow.stream.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.mediamtx.Origin;
import org.jboss.logging.Logger;

/** Counts and logs who was let in and who was not; never with what they sent. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String AUTHORIZATIONS = "frontrow.ingest.authorizations";

    private final MeterRegistry metrics;

    Refusals(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void accepted(Origin origin, AuthRequest request) {
        count("accepted");
        LOG.infof("Publisher let in [origin=%s connection=%s]", origin.name(), request.id());
    }

    void refused(Origin origin, AuthRequest request, Throwable failure) {
        String why =
                failure instanceof ProblemException problem ? problem.type().id() : "error";
        count(why);
        LOG.infof("Publisher refused [origin=%s connection=%s reason=%s]", origin.name(), request.id(), why);
    }

    private void count(String outcome) {
        metrics.counter(AUTHORIZATIONS, "outcome", outcome).increment();
    }
}
