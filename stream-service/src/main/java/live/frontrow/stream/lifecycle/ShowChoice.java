package live.frontrow.stream.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.key.Ingest;
import live.frontrow.stream.key.IngestRepository;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowDetails;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/**
 * Which show is meant by what is sent to an ingest. A show's own ingest means that show. The channel's means the show
 * that is on air over it, else the armed one, else the planned one whose time it is, else the newest planned for no time
 * in particular, else a new one.
 */
@ApplicationScoped
public class ShowChoice {

    /** People are in the waiting room and the creator tests; what is sent earlier is no part of the show. */
    private static final Duration BEFORE_START = Duration.ofMinutes(30);

    /** A late start is still this show; what is sent even later was hardly meant for it. */
    private static final Duration AFTER_START = Duration.ofHours(3);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ShowRepository shows;
    private final PublicationRepository publications;
    private final ConnectionRepository connections;
    private final IngestRepository ingests;
    private final Duration reopenAfter;

    ShowChoice(
            ShowRepository shows,
            PublicationRepository publications,
            ConnectionRepository connections,
            IngestRepository ingests,
            ReopenConfig config) {
        this.shows = shows;
        this.publications = publications;
        this.connections = connections;
        this.ingests = ingests;
        this.reopenAfter = config.reopenAfter();
    }

    /** Fails with a problem when nothing may be sent to this ingest (any more, or yet). */
    public Uni<Void> refuseIfOver(Ingest ingest) {
        return ingest.channelWide()
                ? shows.endedByCreator(ingest.id(), Now.get().minus(reopenAfter))
                        .invoke(this::refuseJustEnded)
                        .replaceWithVoid()
                : shows.statusOf(ingest.showId())
                        .invoke(ShowChoice::refuseEnded)
                        .chain(() -> shows.cancelled(ingest.showId()))
                        .invoke(ShowChoice::refuseCancelled)
                        .replaceWithVoid();
    }

    /** Connections, not known to be gone, that send to this ingest or for the show it means. */
    public Uni<List<IngestConnection>> connectionsInTheWay(Ingest ingest) {
        return present(ingest)
                .chain(showId ->
                        showId == null ? Uni.createFrom().item(List.<Publication>of()) : publications.openOf(showId))
                .map(open -> open.stream().map(Publication::connectionId).collect(Collectors.toSet()))
                .chain(ids -> connections.openToOrAmong(ingest.id(), ids));
    }

    /** The show for a publication that begins now, locked; made when there is none. */
    Uni<Show> locked(Ingest ingest, Instant now) {
        if (!ingest.channelWide()) {
            return shows.locked(ingest.showId());
        }
        return shows.lockAim()
                .chain(() -> target(ingest.id(), now))
                .chain(target -> target.show() == null ? shows.persist(unplanned(now)) : shows.locked(target.show()));
    }

    /** Where the channel's keys send to now, as far as it can be told before somebody sends. */
    @WithSession
    Uni<Target> channelTarget(Instant now) {
        return ingests.channel().chain(ingest -> ingest == null ? planned(now) : target(ingest.id(), now));
    }

    private Uni<Target> target(String channelIngest, Instant now) {
        return shows.onAirOver(channelIngest)
                .chain(id -> id == null ? planned(now) : Uni.createFrom().item(new Target(id, Target.Reason.ON_AIR)));
    }

    private Uni<Target> planned(Instant now) {
        return orElse(
                shows.armed(),
                Target.Reason.ARMED,
                () -> orElse(
                        shows.plannedNear(now, now.minus(AFTER_START), now.plus(BEFORE_START)),
                        Target.Reason.DUE,
                        () -> orElse(shows.plannedWithoutStart(), Target.Reason.UNDATED, () -> Uni.createFrom()
                                .item(new Target(null, Target.Reason.NONE)))));
    }

    private static Uni<Target> orElse(Uni<UUID> found, Target.Reason reason, Supplier<Uni<Target>> otherwise) {
        return found.chain(id -> id == null ? otherwise.get() : Uni.createFrom().item(new Target(id, reason)));
    }

    private Uni<UUID> present(Ingest ingest) {
        return ingest.channelWide()
                ? shows.onAirOver(ingest.id())
                : Uni.createFrom().item(ingest.showId());
    }

    private static Show unplanned(Instant now) {
        String title = "Live on " + DATE.format(now.atOffset(ZoneOffset.UTC));
        return Show.openedByKey(UUID.fromString(Ids.next()), new ShowDetails(title, "", Access.EVERYBODY, null), now);
    }

    private void refuseJustEnded(UUID ended) {
        if (ended != null) {
            throw new ProblemException(
                    StreamProblem.INGEST_JUST_ENDED,
                    "The show was ended a moment ago. Stop sending; a new show can begin %d seconds after the end."
                            .formatted(reopenAfter.toSeconds()));
        }
    }

    private static void refuseEnded(StreamStatus status) {
        if (status == null || status == StreamStatus.ENDED) {
            throw new ProblemException(
                    StreamProblem.INGEST_SHOW_OVER,
                    "The show of this stream key is over. Use the key of another show.");
        }
    }

    private static void refuseCancelled(boolean cancelled) {
        if (cancelled) {
            throw new ProblemException(
                    StreamProblem.INGEST_SHOW_CANCELLED,
                    "The show of this stream key was cancelled. Restore it in the studio, or use another key.");
        }
    }
}
