package live.frontrow.stream.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.connection.ConnectionRepository;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.key.Ingest;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowDetails;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/**
 * Which show is meant by what is sent to an ingest. A show's own ingest means that show. The channel's means the show
 * that is on air over it, else the planned one that is nearest, else a new one.
 */
@ApplicationScoped
public class ShowChoice {

    /** How far from now a planned start may be for the channel's key to mean it. */
    private static final Duration REACH = Duration.ofHours(6);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ShowRepository shows;
    private final PublicationRepository publications;
    private final ConnectionRepository connections;
    private final Duration reopenAfter;

    ShowChoice(
            ShowRepository shows,
            PublicationRepository publications,
            ConnectionRepository connections,
            ReopenConfig config) {
        this.shows = shows;
        this.publications = publications;
        this.connections = connections;
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
        return present(ingest)
                .onItem()
                .ifNull()
                .switchTo(() -> shows.nextPlanned(now, REACH))
                .chain(id -> id == null ? shows.persist(unplanned(now)) : shows.locked(id));
    }

    private Uni<UUID> present(Ingest ingest) {
        return ingest.channelWide()
                ? shows.onAirOver(ingest.id())
                : Uni.createFrom().item(ingest.showId());
    }

    private static Show unplanned(Instant now) {
        String title = "Live on " + DATE.format(now.atOffset(ZoneOffset.UTC));
        return new Show(UUID.fromString(Ids.next()), new ShowDetails(title, "", false, null), now);
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
}
