package live.frontrow.stream.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.connection.Kicker;
import live.frontrow.stream.mediamtx.PublishedPath;

/** Compares what an origin says with what the database knows. */
final class Plan {

    /** MediaMTX drops a connection that sends nothing at its start after 10 s; see {@code mediamtx.yml}. */
    static final Duration SILENT_START = Duration.ofSeconds(30);

    private static final String PREFIX = "live/";

    private Plan() {}

    /** Steps in the order in which they must be done: what is gone first, so that a show is free for what has come. */
    static List<Step> of(List<PublishedPath> paths, Snapshot known, Instant now) {
        List<Step> arrivals = new ArrayList<>();
        Set<UUID> present = new HashSet<>();
        for (PublishedPath path : paths) {
            if (path.hasPublisher()) {
                publisher(path, known, present).ifPresent(arrivals::add);
            }
        }
        List<Step> steps = new ArrayList<>();
        known.publications().stream()
                .filter(publication -> !present.contains(publication.id()))
                .map(publication -> new Step.Close(publication.id()))
                .forEach(steps::add);
        steps.addAll(arrivals);
        known.connections().values().stream()
                .filter(connection -> neverSent(connection, now))
                .map(connection -> new Step.Forget(connection.id()))
                .forEach(steps::add);
        return steps;
    }

    private static Optional<Step> publisher(PublishedPath path, Snapshot known, Set<UUID> present) {
        Optional<Publication> publication = known.publications().stream()
                .filter(open -> open.isThatOf(path))
                .findFirst();
        publication.map(Publication::id).ifPresent(present::add);
        IngestConnection connection = known.connections().get(path.source().id());
        if (connection == null || !path.name().equals(PREFIX + connection.ingestId())) {
            return Optional.of(new Step.Kick(path.source(), "not-let-in"));
        }
        if (known.revokedKeys().contains(connection.keyId())) {
            return Optional.of(new Step.Kick(path.source(), "key-revoked"));
        }
        if (known.banned().contains(connection.id())) {
            return Optional.of(new Step.Kick(path.source(), Kicker.BANNED));
        }
        if (path.unplayable().isPresent()) {
            return Optional.of(new Step.Kick(path.source(), Kicker.UNPLAYABLE));
        }
        if (publication.isEmpty()) {
            return Optional.of(new Step.Open(path));
        }
        return publication
                .filter(open -> known.over().contains(open.id()))
                .map(open -> new Step.Kick(path.source(), "show-over"));
    }

    private static boolean neverSent(IngestConnection connection, Instant now) {
        return connection.open()
                && connection.onlineAt() == null
                && connection.acceptedAt().plus(SILENT_START).isBefore(now);
    }
}
