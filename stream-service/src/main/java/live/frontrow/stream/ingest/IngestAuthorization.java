package live.frontrow.stream.ingest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.address.Network;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.connection.Kicker;
import live.frontrow.stream.lifecycle.Reconciler;
import live.frontrow.stream.mediamtx.MediaMtxApi;
import live.frontrow.stream.mediamtx.MediaMtxException;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;

/**
 * Decides whether a connection may publish: address not banned, right key, show not over, nobody else sending. No transaction is open while
 * MediaMTX is asked about other connections.
 */
@ApplicationScoped
class IngestAuthorization {

    private static final String PUBLISH = "publish";

    private final Door door;
    private final IngestBook book;
    private final MediaMtxApi api;
    private final Origins origins;
    private final Kicker kicker;
    private final Reconciler reconciler;
    private final Refusals refusals;
    private final IngestConfig config;

    IngestAuthorization(
            Door door,
            IngestBook book,
            MediaMtxApi api,
            Origins origins,
            Kicker kicker,
            Reconciler reconciler,
            Refusals refusals,
            IngestConfig config) {
        this.door = door;
        this.book = book;
        this.api = api;
        this.origins = origins;
        this.kicker = kicker;
        this.reconciler = reconciler;
        this.refusals = refusals;
        this.config = config;
    }

    /** Completes when the connection may publish and is remembered; fails with the problem otherwise. */
    Uni<Void> authorize(Origin origin, AuthRequest request) {
        return Uni.createFrom()
                .deferred(() -> decide(origin, request))
                .ifNoItem()
                .after(config.answerWithin())
                .failWith(() -> new ProblemException(CommonProblem.UNAVAILABLE, "Try again in a moment."))
                .invoke(() -> refusals.accepted(origin, request))
                .invoke(() -> reconciler.look(origin))
                .onFailure()
                .call(failure ->
                        door.noRightKey(request, failure).chain(() -> refusals.refused(origin, request, failure)));
    }

    private Uni<Void> decide(Origin origin, AuthRequest request) {
        if (!PUBLISH.equals(request.action())) {
            throw new ProblemException(StreamProblem.INGEST_ACTION, "Viewers do not watch here.");
        }
        return door.pass(request).chain(from -> admit(origin, request, from).call(() -> door.rightKey(from)));
    }

    private Uni<Void> admit(Origin origin, AuthRequest request, Network from) {
        PublishAttempt attempt = PublishAttempt.of(request);
        return book.admit(attempt)
                .call(admission -> vacate(admission.inTheWay(), admission))
                .chain(admission -> request.id() == null
                        // A question before a connection exists (WHIP OPTIONS): there is nothing to remember.
                        ? Uni.createFrom().voidItem()
                        : book.remember(origin, request.id(), attempt.protocol(), from, admission));
    }

    /** Makes sure that nobody else is sending, or refuses. */
    private Uni<Void> vacate(List<IngestConnection> inTheWay, Admission admission) {
        return Multi.createFrom()
                .iterable(inTheWay)
                .onItem()
                .transformToUniAndConcatenate(other -> vacate(other, admission))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> vacate(IngestConnection other, Admission admission) {
        return stillThere(other).chain(there -> {
            if (!there) {
                return Uni.createFrom().voidItem();
            }
            Instant now = Now.get();
            if (other.keyId().equals(admission.keyId()) && other.silentFor(config.silence(), now)) {
                return kicker.kick(other, "replaced");
            }
            throw new ProblemException(
                    StreamProblem.INGEST_BUSY, "Another connection is already sending; stop it first.");
        });
    }

    private Uni<Boolean> stillThere(IngestConnection other) {
        return Uni.createFrom()
                .optional(origins.named(other.origin()))
                .chain(origin -> origin == null
                        ? Uni.createFrom().item(false)
                        : api.exists(origin, other.protocol(), other.id()))
                // An origin that does not answer is given up by the reconciler within seconds; until then, no.
                .onFailure(MediaMtxException.class)
                .recoverWithItem(true);
    }
}
