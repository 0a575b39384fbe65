package live.frontrow.stream.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.RefusalBook;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.time.Now;
import org.jboss.logging.Logger;

/** Counts and logs who was let in and who was not; never with what they sent. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String AUTHORIZATIONS = "frontrow.ingest.authorizations";

    private final RefusalBook book;
    private final MeterRegistry metrics;

    Refusals(RefusalBook book, MeterRegistry metrics) {
        this.book = book;
        this.metrics = metrics;
    }

    void accepted(Origin origin, AuthRequest request) {
        count("accepted");
        LOG.infof("Publisher let in [origin=%s connection=%s]", origin.name(), request.id());
    }

    /** Also tells the creator, when it is one of their keys' ingests; never fails. */
    Uni<Void> refused(Origin origin, AuthRequest request, Throwable failure) {
        String why =
                failure instanceof ProblemException problem ? problem.type().id() : "error";
        count(why);
        LOG.infof("Publisher refused [origin=%s connection=%s reason=%s]", origin.name(), request.id(), why);
        return PublishAttempt.ingestId(request.path())
                .filter(ingest -> !Door.closed(failure))
                .map(ingest -> book.toIngest(ingest, request.ip(), why, Now.get()))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithNull();
    }

    private void count(String outcome) {
        metrics.counter(AUTHORIZATIONS, "outcome", outcome).increment();
    }
}
