package live.frontrow.stream.key;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.connection.Kicker;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** Makes, lists and revokes stream keys. {@code showId} null means the channel's. */
@ApplicationScoped
class KeyService {

    /** Enough for every machine of a creator, few enough to compare a secret with all of them. */
    static final int VALID_MAX = 10;

    private final IngestRepository ingests;
    private final KeyRepository keys;
    private final ShowRepository shows;
    private final ConnectionRepository connections;
    private final Kicker kicker;
    private final PublishAddresses addresses;

    KeyService(
            IngestRepository ingests,
            KeyRepository keys,
            ShowRepository shows,
            ConnectionRepository connections,
            Kicker kicker,
            PublishAddresses addresses) {
        this.ingests = ingests;
        this.keys = keys;
        this.shows = shows;
        this.connections = connections;
        this.kicker = kicker;
        this.addresses = addresses;
    }

    @WithSession
    Uni<KeyList> list(UUID showId) {
        return showExists(showId)
                .chain(() -> keys.valid(showId))
                .map(found -> new KeyList(found.stream().map(StreamKey::view).toList()));
    }

    @WithTransaction
    Uni<CreatedKey> create(UUID showId, String label) {
        Instant now = Now.get();
        Secret secret = Secret.pasted();
        return showExists(showId)
                .chain(() -> ingests.lockedOrNew(showId))
                .call(() -> keys.valid(showId).invoke(KeyService::roomForOneMore))
                .chain(ingest ->
                        keys.persist(new StreamKey(UUID.fromString(Ids.next()), ingest.id(), label, secret, now)))
                .map(key -> CreatedKey.of(key, secret, addresses));
    }

    /** Revokes a key and throws out whoever sends with it. */
    Uni<Void> revoke(UUID showId, UUID keyId) {
        return Panache.withTransaction(() -> revoked(showId, keyId)).chain(open -> kicker.kick(open, "key-revoked"));
    }

    private Uni<List<IngestConnection>> revoked(UUID showId, UUID keyId) {
        return keys.findById(keyId, LockModeType.PESSIMISTIC_WRITE)
                .call(key -> key == null ? Uni.createFrom().voidItem() : belongs(key, showId))
                .chain(key -> {
                    if (key == null || key.revoked()) {
                        throw ProblemException.notFound("stream key");
                    }
                    key.revoke(Now.get());
                    return connections.openWith(keyId);
                });
    }

    private Uni<Ingest> belongs(StreamKey key, UUID showId) {
        return ingests.findById(key.ingestId()).invoke(ingest -> {
            if (!Objects.equals(ingest.showId(), showId)) {
                throw ProblemException.notFound("stream key");
            }
        });
    }

    private Uni<Void> showExists(UUID showId) {
        return showId == null
                ? Uni.createFrom().voidItem()
                : shows.existing(showId).replaceWithVoid();
    }

    private static void roomForOneMore(List<StreamKey> valid) {
        if (valid.size() >= VALID_MAX) {
            throw new ProblemException(
                    StreamProblem.TOO_MANY_KEYS, "Delete a key first: there may be at most " + VALID_MAX + ".");
        }
    }
}
