package live.frontrow.stream.ingest;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.address.Network;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.key.IngestRepository;
import live.frontrow.stream.key.KeyRepository;
import live.frontrow.stream.key.StreamKey;
import live.frontrow.stream.lifecycle.ShowChoice;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;

/** The database's side of letting a publisher in. */
@ApplicationScoped
class IngestBook {

    private final ShowChoice choice;
    private final IngestRepository ingests;
    private final KeyRepository keys;
    private final ConnectionRepository connections;

    IngestBook(ShowChoice choice, IngestRepository ingests, KeyRepository keys, ConnectionRepository connections) {
        this.choice = choice;
        this.ingests = ingests;
        this.keys = keys;
        this.connections = connections;
    }

    /** Checks key and show, and finds whoever may be in the way. */
    @WithSession
    Uni<Admission> admit(PublishAttempt attempt) {
        return ingests.findById(attempt.ingestId())
                .onItem()
                .ifNull()
                .failWith(PublishAttempt::unknownPath)
                .chain(ingest -> keys.of(ingest.id())
                        .map(candidates -> matching(attempt, candidates))
                        .call(() -> choice.refuseIfOver(ingest))
                        .chain(key -> choice.connectionsInTheWay(ingest)
                                .map(found -> new Admission(ingest.id(), key.id(), found))));
    }

    /** Remembers the connection, unless its key was revoked meanwhile. */
    @WithTransaction
    Uni<Void> remember(Origin origin, UUID id, Protocol protocol, Network from, Admission admission) {
        Instant now = Now.get();
        return keys.findById(admission.keyId(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(key -> {
                    refuseRevoked(key);
                    key.used(now, protocol);
                })
                .chain(key -> connections.persist(new IngestConnection(
                        id, origin.name(), protocol, admission.ingestId(), key.id(), from.toString(), now)))
                .replaceWithVoid();
    }

    /** The key that the secret opens; all are compared, so that time tells nothing. */
    private static StreamKey matching(PublishAttempt attempt, List<StreamKey> candidates) {
        var secret = attempt.secret()
                .orElseThrow(() -> new ProblemException(
                        StreamProblem.KEY_MISSING,
                        "The secret part of the stream key is missing. Copy the whole key from the studio."));
        StreamKey found = null;
        for (StreamKey candidate : candidates) {
            if (candidate.opensWith(secret)) {
                found = candidate;
            }
        }
        if (found == null) {
            throw new ProblemException(
                    StreamProblem.KEY_WRONG, "The stream key is wrong. Copy it from the studio again.");
        }
        refuseRevoked(found);
        return found;
    }

    private static void refuseRevoked(StreamKey key) {
        if (key.revoked()) {
            throw new ProblemException(
                    StreamProblem.KEY_REVOKED, "This stream key was deleted in the studio. Use another one.");
        }
    }
}
