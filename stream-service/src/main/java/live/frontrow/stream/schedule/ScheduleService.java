package live.frontrow.stream.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.channel.ChannelZone;
import live.frontrow.stream.event.Facts;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rundown.RundownBook;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowDetails;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.show.ShowRules;
import live.frontrow.stream.show.ShowWriter;
import live.frontrow.stream.show.StreamView;
import live.frontrow.stream.time.Now;

/** Cancels, restores and repeats shows; each change and its event are one transaction. */
@ApplicationScoped
class ScheduleService {

    private final ShowRepository shows;
    private final ShowWriter writer;
    private final RundownBook rundowns;
    private final Facts facts;
    private final ChannelZone zone;

    ScheduleService(ShowRepository shows, ShowWriter writer, RundownBook rundowns, Facts facts, ChannelZone zone) {
        this.shows = shows;
        this.writer = writer;
        this.rundowns = rundowns;
        this.facts = facts;
        this.zone = zone;
    }

    /** Calls a planned show off; one that is called off stays as it is. */
    @WithTransaction
    Uni<StreamView> cancel(UUID id) {
        Instant now = Now.get();
        return shows.locked(id).chain(show -> {
            if (!show.planned()) {
                throw new ProblemException(
                        StreamProblem.SHOW_STARTED, "A show that has been live cannot be cancelled. End it instead.");
            }
            if (show.cancelled()) {
                return Uni.createFrom().item(StreamView.of(show));
            }
            show.cancel(now);
            return told(show, now);
        });
    }

    /** Takes a cancellation back while the planned start lies ahead; a show that is not called off stays as it is. */
    @WithTransaction
    Uni<StreamView> restore(UUID id) {
        Instant now = Now.get();
        return shows.locked(id).chain(show -> {
            if (!show.cancelled()) {
                return Uni.createFrom().item(StreamView.of(show));
            }
            Instant start = show.details().scheduledAt();
            if (start != null && !start.isAfter(now)) {
                throw new ProblemException(
                        StreamProblem.START_PASSED, "The planned start has passed. Give the show a new one first.");
            }
            show.restore();
            return told(show, now);
        });
    }

    /** A new show like this one, a week later, with its rundown. It has no keys and is not armed. */
    Uni<StreamView> again(UUID id) {
        return zone.get().chain(channel -> Panache.withTransaction(() -> again(id, channel)));
    }

    private Uni<StreamView> again(UUID id, ZoneId channel) {
        Instant now = Now.get();
        return shows.existing(id).chain(original -> {
            ShowDetails details = ShowRules.checked(aWeekLater(original.details(), now, channel), now);
            return writer.create(details, now)
                    .call(copy -> rundowns.copy(original.id(), copy.id()))
                    .map(StreamView::of);
        });
    }

    /** At the same hour of the channel's clock a week after the planned start, or as many weeks as bring it into the future. */
    static ShowDetails aWeekLater(ShowDetails original, Instant now, ZoneId channel) {
        Instant start = original.scheduledAt();
        return new ShowDetails(
                original.title(),
                original.description(),
                original.access(),
                start == null ? null : weeksLater(start.atZone(channel), now));
    }

    private static Instant weeksLater(ZonedDateTime start, Instant now) {
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(start, now.atZone(start.getZone())));
        while (!start.plusWeeks(weeks).toInstant().isAfter(now)) {
            weeks++;
        }
        return start.plusWeeks(weeks).toInstant();
    }

    private Uni<StreamView> told(Show show, Instant now) {
        return facts.append(EventType.STREAM_UPDATED, show.id().toString(), now, show.state())
                .replaceWith(() -> StreamView.of(show));
    }
}
