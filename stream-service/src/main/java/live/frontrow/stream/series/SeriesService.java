package live.frontrow.stream.series;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.channel.ChannelZone;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rundown.RundownBook;
import live.frontrow.stream.rundown.RundownPlan;
import live.frontrow.stream.rundown.RundownView;
import live.frontrow.stream.time.Now;

/** What the creator does with series; each change and what becomes of their shows are one transaction. */
@ApplicationScoped
class SeriesService {

    /** One creator has a handful. */
    private static final int MOST = 20;

    private final SeriesRepository series;
    private final SeriesPlanner planner;
    private final RundownBook rundowns;
    private final ChannelZone zone;

    SeriesService(SeriesRepository series, SeriesPlanner planner, RundownBook rundowns, ChannelZone zone) {
        this.series = series;
        this.planner = planner;
        this.rundowns = rundowns;
        this.zone = zone;
    }

    Uni<SeriesList> list() {
        return zone.get().chain(channel -> Panache.withSession(series::running)
                .map(found -> new SeriesList(found.stream()
                        .map(one -> SeriesView.of(one, channel, Now.get()))
                        .toList())));
    }

    Uni<SeriesView> get(UUID id) {
        return zone.get().chain(channel -> Panache.withSession(() -> series.existing(id))
                .map(one -> SeriesView.of(one, channel, Now.get())));
    }

    /** The next dates that a series with these times would have. */
    Uni<SeriesDates> preview(SeriesTimes times) {
        Instant now = Now.get();
        var checked = times.checked(now);
        return zone.get()
                .map(channel -> new SeriesDates(
                        SeriesTimes.nextOf(checked, channel, now),
                        checked.zone(channel).getId()));
    }

    Uni<SeriesView> create(SeriesRequest wish) {
        Instant now = Now.get();
        SeriesTerms terms = wish.checked(now);
        return zone.get().chain(channel -> {
            SeriesTimes.nextOf(terms.times(), channel, now);
            return Panache.withTransaction(() -> series.countRunning()
                    .invoke(SeriesService::requireRoom)
                    .chain(() -> series.persist(new Series(UUID.fromString(Ids.next()), terms, now)))
                    .chain(made -> planned(made, channel, now)));
        });
    }

    Uni<SeriesView> edit(UUID id, SeriesRequest wish) {
        Instant now = Now.get();
        SeriesTerms terms = wish.checked(now);
        return zone.get().chain(channel -> {
            SeriesTimes.nextOf(terms.times(), channel, now);
            return change(id, channel, now, one -> {
                if (one.ended()) {
                    throw new ProblemException(
                            StreamProblem.SERIES_ENDED, "This series has ended. Let it go on first.");
                }
                one.change(terms);
            });
        });
    }

    /** No more shows of it; those that were planned and that nobody has touched go. */
    Uni<SeriesView> end(UUID id) {
        Instant now = Now.get();
        return zone.get()
                .chain(channel -> change(id, channel, now, one -> {
                    if (!one.ended()) {
                        one.end(now);
                    }
                }));
    }

    /** Takes the end back: its next shows are planned anew. */
    Uni<SeriesView> goOn(UUID id) {
        Instant now = Now.get();
        return zone.get()
                .chain(channel ->
                        Panache.withTransaction(() -> series.locked(id).chain(one -> {
                            Uni<Void> room = one.ended()
                                    ? series.countRunning()
                                            .invoke(SeriesService::requireRoom)
                                            .invoke(one::goOn)
                                            .replaceWithVoid()
                                    : Uni.createFrom().voidItem();
                            return room.chain(() -> planned(one, channel, now));
                        })));
    }

    /** What comes one after the other in each of its shows. */
    Uni<RundownView> rundown(UUID id) {
        return Panache.withSession(() -> series.existing(id).chain(() -> rundowns.view(id)));
    }

    /** Another one; planned shows that nobody has touched get it too. */
    Uni<RundownView> writeRundown(UUID id, RundownPlan plan) {
        Instant now = Now.get();
        return zone.get()
                .chain(channel -> Panache.withTransaction(() -> series.locked(id)
                        .chain(one -> rundowns.write(id, plan).call(() -> planner.plan(one, channel, now)))));
    }

    /** Those that the clock looks after. */
    Uni<List<UUID>> running() {
        return Panache.withSession(series::runningIds);
    }

    /** Plans what has come within reach, unless another instance has done it. */
    Uni<Void> plan(UUID id) {
        Instant now = Now.get();
        return zone.get().chain(channel -> change(id, channel, now, one -> {})).replaceWithVoid();
    }

    private Uni<SeriesView> change(UUID id, ZoneId channel, Instant now, Consumer<Series> change) {
        return Panache.withTransaction(() -> series.locked(id).invoke(change).chain(one -> planned(one, channel, now)));
    }

    private Uni<SeriesView> planned(Series one, ZoneId channel, Instant now) {
        return planner.plan(one, channel, now).replaceWith(() -> SeriesView.of(one, channel, now));
    }

    private static void requireRoom(long running) {
        if (running >= MOST) {
            throw new ProblemException(
                    StreamProblem.TOO_MANY_SERIES, "End a series first: there may be at most " + MOST + ".");
        }
    }
}
