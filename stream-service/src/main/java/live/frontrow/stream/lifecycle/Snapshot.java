package live.frontrow.stream.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.frontrow.stream.connection.IngestConnection;

/**
 * What the database knows of one origin.
 *
 * @param publications those that are open there
 * @param connections by id: those not known to be gone, and those that the origin names
 * @param revokedKeys keys among theirs that were revoked
 * @param banned connections not known to be gone that come from a banned address
 * @param over open publications whose show has ended or was deleted
 */
record Snapshot(
        List<Publication> publications,
        Map<UUID, IngestConnection> connections,
        Set<UUID> revokedKeys,
        Set<UUID> banned,
        Set<UUID> over) {

    /** Whether somebody is on air or may be in a moment. */
    boolean busy() {
        return !publications.isEmpty() || connections.values().stream().anyMatch(IngestConnection::open);
    }
}
