package live.frontrow.stream.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.key.KeyRepository;
import live.frontrow.stream.key.StreamKey;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.PublishedPath;

/** Reads what the database knows of an origin. */
@ApplicationScoped
class SnapshotService {

    private final PublicationRepository publications;
    private final ConnectionRepository connections;
    private final KeyRepository keys;

    SnapshotService(PublicationRepository publications, ConnectionRepository connections, KeyRepository keys) {
        this.publications = publications;
        this.connections = connections;
        this.keys = keys;
    }

    /**
     * Read after the origin has named its paths: a publisher that is among them was let in, and written down, before.
     */
    @WithSession
    Uni<Snapshot> of(Origin origin, List<PublishedPath> paths) {
        Set<UUID> named = paths.stream()
                .filter(PublishedPath::hasPublisher)
                .map(path -> path.source().id())
                .collect(Collectors.toSet());
        return publications.openAt(origin.name()).chain(open -> connections
                .openAtOrAmong(origin.name(), named)
                .chain(found -> keys.revokedAmong(keyIds(found)).chain(revoked -> publications
                        .openForShowsThatAreOver(origin.name())
                        .map(over -> snapshot(open, found, revoked, over)))));
    }

    private static Snapshot snapshot(
            List<Publication> open, List<IngestConnection> found, List<StreamKey> revoked, List<UUID> over) {
        return new Snapshot(
                open,
                found.stream().collect(Collectors.toMap(IngestConnection::id, Function.identity())),
                revoked.stream().map(StreamKey::id).collect(Collectors.toSet()),
                Set.copyOf(over));
    }

    private static Set<UUID> keyIds(List<IngestConnection> connections) {
        return connections.stream().map(IngestConnection::keyId).collect(Collectors.toSet());
    }
}
