package live.frontrow.stream.lifecycle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.Kicker;
import live.frontrow.stream.connection.RefusalBook;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.mediamtx.PublishedPath;
import live.frontrow.stream.time.Now;
import org.jboss.logging.Logger;

/** Does what a plan says. Metric: {@code frontrow.lifecycle.failures}. */
@ApplicationScoped
class Steps {

    private static final Logger LOG = Logger.getLogger(Steps.class);

    private final LifecycleService lifecycle;
    private final ConnectionRepository connections;
    private final RefusalBook refusals;
    private final Kicker kicker;
    private final Counter failures;

    Steps(
            LifecycleService lifecycle,
            ConnectionRepository connections,
            RefusalBook refusals,
            Kicker kicker,
            MeterRegistry metrics) {
        this.failures = metrics.counter("frontrow.lifecycle.failures");
        this.lifecycle = lifecycle;
        this.connections = connections;
        this.refusals = refusals;
        this.kicker = kicker;
    }

    /** Does one step. A step that fails is tried again in the next turn and keeps nobody else waiting. */
    Uni<Void> apply(Origin origin, Step step) {
        return Uni.createFrom().deferred(() -> take(origin, step)).onFailure().recoverWithItem(failure -> {
            failures.increment();
            LOG.errorf(failure, "Step failed, will be tried again [origin=%s step=%s]", origin.name(), step);
            return null;
        });
    }

    private Uni<Void> take(Origin origin, Step step) {
        return switch (step) {
            case Step.Open(PublishedPath path) ->
                lifecycle.open(origin, path).chain(refusal -> refusal.map(reason -> kick(origin, path.source(), reason))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
            case Step.Close(var publication) -> lifecycle.close(publication);
            case Step.Kick(var source, var reason) ->
                // Counting may fail, and must not keep anybody on air.
                kick(origin, source, reason).chain(() -> refusals.ofConnection(source.id(), reason, Now.get()));
            case Step.Forget(var connection) -> lifecycle.forget(connection);
        };
    }

    /** Writes down who has fallen silent and who sends again. */
    @WithTransaction
    Uni<Void> note(List<Silence.Change> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> connections.silentSince(change.connection(), change.since()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> kick(Origin origin, PublishedPath.Source source, String reason) {
        return Protocol.ofSource(source.type())
                .map(protocol -> kicker.kick(origin, protocol, source.id(), reason))
                .orElseGet(() -> {
                    LOG.errorf(
                            "A source that cannot be thrown out [origin=%s type=%s reason=%s]",
                            origin.name(), source.type(), reason);
                    return Uni.createFrom().voidItem();
                });
    }
}
