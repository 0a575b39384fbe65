package live.frontrow.stream.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.event.Facts;
import live.frontrow.stream.key.Ingest;
import live.frontrow.stream.key.IngestRepository;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.PublishedPath;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rights.Revocations;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.show.StreamView;
import live.frontrow.stream.time.Now;

/**
 * The transitions of a show that publishers and time cause. Each locks the show's row first and appends its event in the
 * same transaction; each does nothing when it has been done before.
 */
@ApplicationScoped
class LifecycleService {

    /** By then every origin has been looked at, or given up. */
    private static final Duration TAKEOVER = Duration.ofSeconds(10);

    /** Long enough to look into what went wrong last night. */
    private static final Duration KEEP_CLOSED = Duration.ofDays(2);

    private final ShowRepository shows;
    private final ShowChoice choice;
    private final PublicationRepository publications;
    private final ConnectionRepository connections;
    private final IngestRepository ingests;
    private final Facts facts;
    private final Revocations revocations;
    private final Grace grace;

    LifecycleService(
            ShowRepository shows,
            ShowChoice choice,
            PublicationRepository publications,
            ConnectionRepository connections,
            IngestRepository ingests,
            Facts facts,
            Revocations revocations,
            Grace grace) {
        this.shows = shows;
        this.choice = choice;
        this.publications = publications;
        this.connections = connections;
        this.ingests = ingests;
        this.facts = facts;
        this.revocations = revocations;
        this.grace = grace;
    }

    /** A publisher is on air. Gives the reason to throw it out, or nothing when it may stay. */
    @WithTransaction
    Uni<Optional<String>> open(Origin origin, PublishedPath path) {
        Instant now = Now.get();
        return connections.findById(path.source().id()).chain(connection -> ingests.findById(connection.ingestId())
                .call(choice::refuseIfOver)
                .chain(ingest -> choice.locked(ingest, now)
                        .chain(show -> publish(show, new Arrival(origin, path, connection, ingest), now)))
                .onFailure(ProblemException.class)
                .recoverWithItem(refusal -> Optional.of(refusal.type().id())));
    }

    /** Nobody sends this publication any more. */
    @WithTransaction
    Uni<Void> close(UUID publicationId) {
        Instant now = Now.get();
        return publications
                .showOf(publicationId)
                .chain(shows::lockedEvenDeleted)
                .chain(show ->
                        publications.findById(publicationId).chain(publication -> close(publication, show, now)));
    }

    /** A connection that was let in has not sent anything for too long to be there still. */
    @WithTransaction
    Uni<Void> forget(UUID connectionId) {
        return connections
                .findById(connectionId)
                .onItem()
                .ifNotNull()
                .invoke(connection -> connection.close(Now.get()))
                .replaceWithVoid();
    }

    /** Forgets connections that have been gone for long. */
    @WithTransaction
    Uni<Long> forgetOldConnections() {
        return connections.forgetClosedBefore(Now.get().minus(KEEP_CLOSED));
    }

    /** Interrupted shows whose grace has run out. */
    @WithSession
    Uni<List<UUID>> graceOver() {
        return shows.graceOver(Now.get());
    }

    /** Ends an interrupted show if its grace has run out. */
    @WithTransaction
    Uni<Void> endIfGraceOver(UUID showId) {
        Instant now = Now.get();
        return shows.locked(showId).chain(show -> show.graceOver(now) ? end(show, false, now) : nothing());
    }

    /** Lets an interrupted show wait for {@code span} from now, by its creator's word. */
    @WithTransaction
    Uni<StreamView> waitFor(UUID showId, Duration span) {
        Instant now = Now.get();
        return shows.locked(showId).chain(show -> {
            if (show.status() != StreamStatus.INTERRUPTED) {
                throw new ProblemException(
                        StreamProblem.SHOW_NOT_INTERRUPTED, "The show waits for nobody: it is not interrupted.");
            }
            show.waitUntil(now.plus(span));
            return tell(EventType.STREAM_UPDATED, show, now).replaceWith(() -> StreamView.of(show));
        });
    }

    /** Ends a show by its creator's word; a show that has ended stays as it is. */
    @WithTransaction
    Uni<EndedShow> end(UUID showId) {
        Instant now = Now.get();
        return shows.locked(showId)
                .invoke(EndedShow::requireStarted)
                .call(show -> show.onAir() ? end(show, true, now) : nothing())
                .chain(show -> publications
                        .openOf(showId)
                        .map(open ->
                                open.stream().map(Publication::connectionId).toList())
                        .chain(connections::withIds)
                        .map(publishers -> EndedShow.of(show, publishers)));
    }

    private Uni<Optional<String>> publish(Show show, Arrival arrival, Instant now) {
        IngestConnection connection = arrival.connection();
        return publications
                .known(connection.origin(), connection.id(), arrival.path().readyAt())
                .chain(known -> {
                    if (show.status() == StreamStatus.LIVE) {
                        return Uni.createFrom().item(busy(connection, now));
                    }
                    if (show.status() == StreamStatus.ENDED || show.cancelled()) {
                        // Ended or cancelled between choice and lock: the next turn refuses, with the reason.
                        return Uni.createFrom().item(Optional.empty());
                    }
                    if (known != null) {
                        return resume(show, known, connection, now);
                    }
                    show.goLive(arrival.hlsAddress(), connection.ingestId(), now);
                    connection.online(now);
                    return publications
                            .persist(arrival.publicationOf(show, now))
                            .chain(() -> tell(EventType.STREAM_LIVE, show, now))
                            .replaceWith(Optional.empty());
                });
    }

    /**
     * The show has a publisher. One that has only just been let in may stay and is looked at again: its predecessor was
     * at another origin, which has not been looked at since.
     */
    private static Optional<String> busy(IngestConnection connection, Instant now) {
        return connection.acceptedAt().plus(TAKEOVER).isAfter(now) ? Optional.empty() : Optional.of("ingest-busy");
    }

    /** A publication that was given up, with its origin out of reach, was on air all the time. */
    private Uni<Optional<String>> resume(Show show, Publication known, IngestConnection connection, Instant now) {
        if (!known.showId().equals(show.id()) || known.number() != show.publication()) {
            return Uni.createFrom().item(Optional.of("superseded"));
        }
        known.reopen();
        connection.reopen();
        show.resume();
        return tell(EventType.STREAM_LIVE, show, now).replaceWith(Optional.empty());
    }

    private Uni<Void> close(Publication publication, Show show, Instant now) {
        if (!publication.open()) {
            return nothing();
        }
        publication.close(now);
        Uni<Void> gone = connections
                .findById(publication.connectionId())
                .onItem()
                .ifNotNull()
                .invoke(connection -> connection.close(now))
                .replaceWithVoid();
        if (show.status() != StreamStatus.LIVE || show.publication() != publication.number()) {
            return gone;
        }
        show.interrupt(now, grace.span());
        return gone.chain(() -> tell(EventType.STREAM_UPDATED, show, now));
    }

    /**
     * Takes no right away but by a change of the audience that was due and that nobody had written down, or where the recording is for
     * others: tokens go on for it.
     */
    private Uni<Void> end(Show show, boolean byCreator, Instant now) {
        Access before = show.access();
        show.end(now, byCreator);
        Uni<Void> told = tell(EventType.STREAM_ENDED, show, now);
        boolean same = show.access().equals(before) && show.replayAccess() == null;
        return same ? told : told.chain(() -> revocations.show(show.id(), now));
    }

    private Uni<Void> tell(EventType type, Show show, Instant now) {
        return facts.append(type, show.id().toString(), now, show.state());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** Somebody came on air. */
    private record Arrival(Origin origin, PublishedPath path, IngestConnection connection, Ingest ingest) {

        String hlsAddress() {
            return origin.hlsAddress(path.name());
        }

        Publication publicationOf(Show show, Instant now) {
            return new Publication(
                    UUID.fromString(Ids.next()),
                    show.id(),
                    show.publication(),
                    origin.name(),
                    connection.id(),
                    path.readyAt(),
                    now);
        }
    }
}
