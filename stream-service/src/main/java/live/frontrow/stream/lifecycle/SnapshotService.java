package live.frontrow.stream.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.frontrow.stream.ban.BanBook;
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
    private final BanBook bans;

    SnapshotService(
            PublicationRepository publications, ConnectionRepository connections, KeyRepository keys, BanBook bans) {
        this.publications = publications;
        this.connections = connections;
        this.keys = keys;
        this.bans = bans;
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
                        .chain(over ->
                                bans.connections().map(banned -> snapshot(open, found, revoked, banned, over))))));
    }

    private static Snapshot snapshot(
            List<Publication> open,
            List<IngestConnection> found,
            List<StreamKey> revoked,
            Set<UUID> banned,
            List<UUID> over) {
        return new Snapshot(
                open,
                found.stream().collect(Collectors.toMap(IngestConnection::id, Function.identity())),
                revoked.stream().map(StreamKey::id).collect(Collectors.toSet()),
                banned,
                Set.copyOf(over));
    }

    private static Set<UUID> keyIds(List<IngestConnection> connections) {
        return connections.stream().map(IngestConnection::keyId).collect(Collectors.toSet());
    }
}
