package live.frontrow.vod.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import live.frontrow.vod.library.Deletion;

/**
 * When the storage is full, if shows go on as in the last weeks: week by week what comes, less what goes because recordings are kept no
 * longer. What is deleted is there for seven days more.
 *
 * @param free bytes, or nothing where that is not known
 * @param growth of the last weeks
 * @param keptDays how long recordings are kept; nothing: for ever
 * @param leaving recordings of which it is known when their bytes go
 */
record Forecast(OptionalLong free, Growth growth, OptionalInt keptDays, List<Leaving> leaving) {

    /** Who looks further ahead than ten years? */
    private static final int WEEKS = 520;

    private static final Duration WEEK = Duration.ofDays(7);

    /** A recording whose bytes go at that time. */
    record Leaving(Instant at, long bytes) {}

    /** The end of the first week after which there is no room left, or null. */
    Instant fullAt(Instant now) {
        return free.isEmpty()
                ? null
                : IntStream.rangeClosed(1, WEEKS)
                        .filter(week -> left(now, week) < 0)
                        .mapToObj(week -> now.plus(WEEK.multipliedBy(week)))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a show like the largest of the last weeks finds room; null where that is not known. */
    Boolean nextFits() {
        return free.isEmpty() || growth.shows() == 0 ? null : free.getAsLong() >= growth.largest();
    }

    private long left(Instant now, int week) {
        Instant then = now.plus(WEEK.multipliedBy(week));
        long gone = leaving.stream()
                .filter(each -> !each.at().isAfter(then))
                .mapToLong(Leaving::bytes)
                .sum();
        double lives = keptDays.isEmpty()
                ? WEEKS
                : Duration.ofDays(keptDays.getAsInt()).plus(Deletion.UNDO).toDays() / (double) WEEK.toDays();
        return free.getAsLong() + gone - Math.round(growth.perWeek() * Math.min(week, lives));
    }
}
