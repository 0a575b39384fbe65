package live.frontrow.e2e;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * How far Stripe's time is behind, so that what is bought now has to be paid again about now, once a month has passed there.
 *
 * @param behind whole days
 * @param grace how long before now that payment is due, which is borne no longer: months are not of one length
 */
record MonthBehind(Duration behind, Duration grace) {
    private static final int SHORTEST = 28;
    private static final int LONGEST = 40;
    /** Tests may go on for so long, also past midnight at the end of a month. */
    private static final Duration RUN = Duration.ofHours(1);

    /** The shortest that is right for whatever is bought from {@code now} until an hour later. */
    static MonthBehind of(OffsetDateTime now) {
        return LongStream.range(SHORTEST, LONGEST)
                .mapToObj(Duration::ofDays)
                .map(behind -> new MonthBehind(behind, late(now, behind)))
                .filter(month -> !month.grace.isNegative()
                        && late(now.plus(RUN), month.behind).equals(month.grace))
                .findFirst()
                .orElseThrow();
    }

    /** As an installation's environment. */
    Map<String, String> settings() {
        return Map.of("STRIPE_SIMULATOR_BEHIND", behind.toString(), "FRONTROW_MEMBERSHIP_GRACE", grace.toString());
    }

    private static Duration late(OffsetDateTime bought, Duration behind) {
        return Duration.between(bought.minus(behind).plusMonths(1), bought);
    }
}
