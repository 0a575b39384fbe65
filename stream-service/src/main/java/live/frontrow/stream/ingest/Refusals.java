package live.frontrow.stream.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.stream.connection.RefusalBook;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;
import org.jboss.logging.Logger;

/** Counts and logs who was let in and who was not; never with what they sent. */
@Startup
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String AUTHORIZATIONS = "frontrow.ingest.authorizations";

    private static final String ACCEPTED = "accepted";
    private static final int OUR_FAULT = 500;

    private final RefusalBook book;
    private final MeterRegistry metrics;

    Refusals(RefusalBook book, MeterRegistry metrics) {
        this.book = book;
        this.metrics = metrics;
        metrics.counter(AUTHORIZATIONS, "outcome", ACCEPTED, "problem", "none");
        metrics.counter(AUTHORIZATIONS, "outcome", "refused", "problem", StreamProblem.KEY_WRONG.id());
        metrics.counter(AUTHORIZATIONS, "outcome", "failed", "problem", CommonProblem.INTERNAL.id());
    }

    void accepted(Origin origin, AuthRequest request) {
        count(ACCEPTED, "none");
        LOG.infof("Publisher let in [origin=%s connection=%s]", origin.name(), request.id());
    }

    /** Also tells the creator, when it is one of their keys' ingests; never fails. */
    Uni<Void> refused(Origin origin, AuthRequest request, Throwable failure) {
        ProblemType type = failure instanceof ProblemException problem ? problem.type() : CommonProblem.INTERNAL;
        String why = type.id();
        count(type.status() < OUR_FAULT ? "refused" : "failed", why);
        LOG.infof("Publisher refused [origin=%s connection=%s reason=%s]", origin.name(), request.id(), why);
        return PublishAttempt.ingestId(request.path())
                .filter(ingest -> !Door.closed(failure))
                .map(ingest -> book.toIngest(ingest, request.ip(), why, Now.get()))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithNull();
    }

    private void count(String outcome, String problem) {
        metrics.counter(AUTHORIZATIONS, "outcome", outcome, "problem", problem).increment();
    }
}
