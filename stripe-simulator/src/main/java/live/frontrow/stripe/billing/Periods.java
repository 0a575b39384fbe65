package live.frontrow.stripe.billing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import live.frontrow.stripe.state.Resource;

/** When the next billing period ends: counted from the anchor, so that the 31st comes back after a February. UTC. */
final class Periods {

    private Periods() {}

    /** The first boundary after {@code start}. */
    static long end(long anchor, long start, Resource price) {
        OffsetDateTime from = Instant.ofEpochSecond(anchor).atOffset(ZoneOffset.UTC);
        long count = price.number("recurring.interval_count");
        long end = anchor;
        for (long n = 0; end <= start; n++) {
            end = plus(from, price.text("recurring.interval"), n * count).toEpochSecond();
        }
        return end;
    }

    private static OffsetDateTime plus(OffsetDateTime from, String interval, long count) {
        return switch (interval) {
            case "day" -> from.plusDays(count);
            case "week" -> from.plusWeeks(count);
            case "month" -> from.plusMonths(count);
            default -> from.plusYears(count);
        };
    }
}
