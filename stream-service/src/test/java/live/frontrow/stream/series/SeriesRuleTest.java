package live.frontrow.stream.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import live.frontrow.common.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days by the rule, hours by the clock on the wall. */
class SeriesRuleTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void shouldKeepTheHourWhenTheClocksGoBackInBerlin() {
        assertThat(dates("FREQ=WEEKLY;BYDAY=TH", "2026-10-15T20:00", "Europe/Berlin", 4))
                .containsExactly(
                        "2026-10-15T18:00:00Z", "2026-10-22T18:00:00Z", "2026-10-29T19:00:00Z", "2026-11-05T19:00:00Z");
    }

    @Test
    void shouldKeepTheHourInNewYorkThroughBothChanges() {
        assertThat(dates("FREQ=WEEKLY", "2026-03-01T19:30", "America/New_York", 3))
                .containsExactly("2026-03-02T00:30:00Z", "2026-03-08T23:30:00Z", "2026-03-15T23:30:00Z");
        assertThat(dates("FREQ=DAILY", "2026-10-31T19:30", "America/New_York", 3))
                .containsExactly("2026-10-31T23:30:00Z", "2026-11-02T00:30:00Z", "2026-11-03T00:30:00Z");
    }

    @Test
    void shouldKeepTheHourOnLordHoweWhereItIsHalfAnHour() {
        assertThat(dates("FREQ=WEEKLY", "2026-09-27T20:00", "Australia/Lord_Howe", 3))
                .containsExactly("2026-09-27T09:30:00Z", "2026-10-04T09:00:00Z", "2026-10-11T09:00:00Z");
        assertThat(dates("FREQ=WEEKLY", "2027-03-28T20:00", "Australia/Lord_Howe", 2))
                .containsExactly("2027-03-28T09:00:00Z", "2027-04-04T09:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // 02:30 is left out: by the offset before, it is 03:30
        "2027-03-28T02:30, Europe/Berlin, 2027-03-28T01:30:00Z",
        "2026-03-08T02:30, America/New_York, 2026-03-08T07:30:00Z",
        "2026-10-04T02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z",
        // It comes twice: the first one
        "2026-10-25T02:30, Europe/Berlin, 2026-10-25T00:30:00Z",
        "2026-11-01T01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2027-04-04T01:45, Australia/Lord_Howe, 2027-04-03T14:45:00Z"
    })
    void shouldSettleHoursThatDoNotExistOrExistTwiceAsTheStandardSays(String start, String zone, String expected) {
        assertThat(dates("FREQ=YEARLY", start, zone, 1)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TH          | 2026-12-03T19:00:00Z | 2026-12-17T19:00:00Z
            FREQ=MONTHLY;BYDAY=1TH                   | 2026-12-03T19:00:00Z | 2027-01-07T19:00:00Z
            FREQ=MONTHLY;BYDAY=-1FR                  | 2026-12-25T19:00:00Z | 2027-01-29T19:00:00Z
            FREQ=MONTHLY;BYMONTHDAY=31               | 2026-12-31T19:00:00Z | 2027-01-31T19:00:00Z
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-12-31T19:00:00Z | 2027-01-29T19:00:00Z
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29      | 2028-02-29T19:00:00Z | 2032-02-29T19:00:00Z
            FREQ=WEEKLY;UNTIL=20261210T190000Z       | 2026-12-03T19:00:00Z | 2026-12-10T19:00:00Z
            FREQ=WEEKLY;COUNT=2                      | 2026-12-03T19:00:00Z | 2026-12-10T19:00:00Z
            """)
    void shouldUnderstandWhatCreatorsMean(String rule, String first, String second) {
        assertThat(dates(rule, "2026-12-03T20:00", "Europe/Berlin", 2)).containsExactly(first, second);
    }

    @Test
    void shouldEndWithItsCountAndItsUntil() {
        assertThat(dates("FREQ=WEEKLY;COUNT=2", "2026-12-03T20:00", "Europe/Berlin", 9))
                .hasSize(2);
        assertThat(dates("FREQ=WEEKLY;UNTIL=20261210T185959Z", "2026-12-03T20:00", "Europe/Berlin", 9))
                .hasSize(1);
    }

    @Test
    void shouldFindNothingWhereThereIsNoSuchDay() {
        assertThat(dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-12-03T20:00", "UTC", 1))
                .isEmpty();
        assertThat(dates("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "2026-12-03T20:00", "UTC", 1))
                .isEmpty();
        assertThat(dates("FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-21", "2026-12-03T20:00", "UTC", 1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=SECONDLY                        | one show a day at most
            FREQ=MINUTELY;INTERVAL=1000000       | one show a day at most
            FREQ=HOURLY;COUNT=3                  | one show a day at most
            FREQ=DAILY;BYHOUR=9,10               | BYHOUR
            FREQ=DAILY;BYMINUTE=0,30             | BYMINUTE
            FREQ=YEARLY;BYYEARDAY=1              | BYYEARDAY
            FREQ=YEARLY;BYWEEKNO=20              | BYWEEKNO
            FREQ=WEEKLY;UNTIL=20261231           | UNTIL in UTC
            FREQ=WEEKLY;UNTIL=20261231T200000    | UNTIL in UTC
            FREQ=WEEKLY;UNTIL=20301271T230000Z   | UNTIL in UTC
            FREQ=WEEKLY;UNTIL=20309231T230000Z   | UNTIL in UTC
            FREQ=WEEKLY;COUNT=0                  | must be a rule like
            FREQ=WEEKLY;INTERVAL=0               | must be a rule like
            FREQ=WEEKLY;BYMOOD=GOOD              | must be a rule like
            FREQ=WEEKLY;FREQ=DAILY               | must be a rule like
            BYDAY=TH                             | must be a rule like
            every Thursday                       | must be a rule like
            ''                                   | must not be empty
            """)
    void shouldRefuseWhatHasNoSenseOrNoBound(String rule, String why) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> SeriesRule.of(rule));
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("rrule");
            assertThat(violation.message()).contains(why);
        });
    }

    @Test
    void shouldRefuseAnEndlessText() {
        String long_ = "FREQ=WEEKLY;BYDAY=" + "TH,".repeat(80) + "FR";
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> SeriesRule.of(long_));
        assertThat(refusal.violations().getFirst().message()).contains("at most 200 characters");
    }

    private static List<String> dates(String rule, String start, String zone, int most) {
        return SeriesRule.of(rule)
                .between(
                        LocalDateTime.parse(start),
                        ZoneId.of(zone),
                        LONG_AGO,
                        LONG_AGO.plus(Duration.ofDays(365 * 20)),
                        most)
                .stream()
                .map(occurrence -> occurrence.start().toString())
                .toList();
    }
}
