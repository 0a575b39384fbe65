package live.frontrow.stream.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.metrics.Series;
import live.frontrow.stream.mediamtx.MediaMtxApi;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import live.frontrow.stream.mediamtx.Protocol;
import org.jboss.logging.Logger;

/** Throws publishers out. Never fails: what it could not do now, the reconciler does again. */
@Startup
@ApplicationScoped
public class Kicker {

    private static final Logger LOG = Logger.getLogger(Kicker.class);
    /** Reason for whoever sends what some browsers cannot play. */
    public static final String UNPLAYABLE = "codec";

    /** Reason for whoever sends from a banned address; also the id of the problem. */
    public static final String BANNED = "address-banned";

    private static final String KICKS = "frontrow.ingest.kicks";

    private final MediaMtxApi api;
    private final Origins origins;
    private final MeterRegistry metrics;

    Kicker(MediaMtxApi api, Origins origins, MeterRegistry metrics) {
        this.api = api;
        this.origins = origins;
        this.metrics = metrics;
        Series.begin(metrics, KICKS, "outcome", List.of("done", "gone", "failed"), "reason", BANNED);
    }

    /** Throws all of these out. */
    public Uni<Void> kick(List<IngestConnection> connections, String reason) {
        return Multi.createFrom()
                .iterable(connections)
                .onItem()
                .transformToUniAndConcatenate(connection -> kick(connection, reason))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Throws one out. */
    public Uni<Void> kick(IngestConnection connection, String reason) {
        return origins.named(connection.origin())
                .map(origin -> kick(origin, connection.protocol(), connection.id(), reason))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Throws out a connection that may have no record. */
    public Uni<Void> kick(Origin origin, Protocol protocol, UUID connection, String reason) {
        return api.kick(origin, protocol, connection)
                .invoke(found -> done(found ? "done" : "gone", origin, connection, reason))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Could not throw out [origin=%s connection=%s]: %s", origin.name(), connection, failure);
                    done("failed", origin, connection, reason);
                    return false;
                })
                .replaceWithVoid();
    }

    private void done(String outcome, Origin origin, UUID connection, String reason) {
        metrics.counter(KICKS, "outcome", outcome, "reason", reason).increment();
        LOG.infof(
                "Thrown out [origin=%s connection=%s reason=%s outcome=%s]",
                origin.name(), connection, reason, outcome);
    }
}
