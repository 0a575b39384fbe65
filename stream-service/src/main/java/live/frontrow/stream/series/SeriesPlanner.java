package live.frontrow.stream.series;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.frontrow.stream.rundown.RundownBook;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.show.ShowWriter;

/**
 * Makes the shows of a series be what the series says: plans the next ones, changes those that nobody has touched, and takes away those
 * that are no longer of it. Whatever was done by hand to a show, cancelling and deleting as well, stays. Called with the row of the series
 * locked: how often, and by whom, makes no difference.
 */
@ApplicationScoped
class SeriesPlanner {

    /** How many shows are planned, unless they lie further ahead. */
    static final int AHEAD = 4;

    static final Duration HORIZON = Duration.ofDays(8 * 7);

    private final SeriesShowRepository planned;
    private final ShowRepository shows;
    private final ShowWriter writer;
    private final RundownBook rundowns;

    SeriesPlanner(SeriesShowRepository planned, ShowRepository shows, ShowWriter writer, RundownBook rundowns) {
        this.planned = planned;
        this.shows = shows;
        this.writer = writer;
        this.rundowns = rundowns;
    }

    Uni<Void> plan(Series series, ZoneId channel, Instant now) {
        Map<LocalDate, Occurrence> wanted = wanted(series, channel, now);
        // A day earlier is soon enough for every zone there is.
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return planned.of(series.id(), from)
                .call(known -> each(known, one -> adjust(one, series, wanted.get(one.day()), now)))
                .chain(known -> each(missing(wanted, known), day -> create(series, day, now)));
    }

    private static Map<LocalDate, Occurrence> wanted(Series series, ZoneId channel, Instant now) {
        List<Occurrence> next =
                series.ended() ? List.of() : series.times().between(channel, now, now.plus(HORIZON), AHEAD);
        return next.stream().collect(Collectors.toMap(Occurrence::day, Function.identity()));
    }

    private static List<Occurrence> missing(Map<LocalDate, Occurrence> wanted, List<SeriesShow> known) {
        List<LocalDate> there = known.stream().map(SeriesShow::day).toList();
        return wanted.values().stream()
                .filter(one -> !there.contains(one.day()))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }

    private Uni<Void> adjust(SeriesShow one, Series series, Occurrence wanted, Instant now) {
        return shows.lockedEvenDeleted(one.showId()).chain(show -> {
            if (!one.untouched(show, now)) {
                return Uni.createFrom().voidItem();
            }
            return wanted == null
                    ? remove(one, show, now)
                    : writer.edit(show, series.showAt(wanted.start()), now)
                            .chain(() -> withRundown(one, series, show, now))
                            .invoke(() -> one.written(show));
        });
    }

    private Uni<Void> remove(SeriesShow one, Show show, Instant now) {
        return planned.delete(one).chain(() -> writer.remove(show, now));
    }

    private Uni<Void> create(Series series, Occurrence day, Instant now) {
        return writer.create(series.showAt(day.start()), now)
                .chain(show -> {
                    SeriesShow one = new SeriesShow(series, day.day(), show);
                    return withRundown(one, series, show, now)
                            .invoke(() -> one.written(show))
                            .chain(() -> planned.persist(one));
                })
                .replaceWithVoid();
    }

    /** The rundown of the series as it is now, unless the show has it. */
    private Uni<Void> withRundown(SeriesShow one, Series series, Show show, Instant now) {
        return rundowns.view(series.id())
                .chain(plan -> plan.version() == one.rundown()
                        ? Uni.createFrom().voidItem()
                        : rundowns.copy(series.id(), show.id())
                                .invoke(() -> one.withRundown(plan.version()))
                                .chain(() -> writer.replanned(show, now)));
    }

    /** One after the other: they share a transaction. */
    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<Void>> action) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(action::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
