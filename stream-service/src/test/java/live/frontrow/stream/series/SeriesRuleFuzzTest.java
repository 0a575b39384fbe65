package live.frontrow.stream.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.test.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeriesRuleFuzzTest {

    private static final int MOST = 5;

    private static final Fuzz FUZZ = Fuzz.of(
                    "FREQ=WEEKLY;BYDAY=TH",
                    "FREQ=DAILY;INTERVAL=2;COUNT=10",
                    "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20301231T230000Z",
                    "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1;WKST=SU",
                    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                    "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")
            .words(
                    ";",
                    ",",
                    "FREQ=",
                    "DAILY",
                    "WEEKLY",
                    "MONTHLY",
                    "YEARLY",
                    "HOURLY",
                    "INTERVAL=",
                    "COUNT=",
                    "UNTIL=",
                    "BYDAY=",
                    "BYMONTH=",
                    "BYMONTHDAY=",
                    "BYSETPOS=",
                    "BYYEARDAY=",
                    "BYWEEKNO=",
                    "BYHOUR=",
                    "WKST=",
                    "SKIP=",
                    "RSCALE=",
                    "MO",
                    "-1FR",
                    "5SU",
                    "31",
                    "-366")
            .inputs(3_000);

    @Test
    void shouldRefuseOrFollowEveryRule() {
        FUZZ.sample(SeriesRuleFuzzTest::holds);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrFollowEveryRuleForLong() {
        FUZZ.soak(SeriesRuleFuzzTest::holds);
    }

    private static boolean holds(byte[] input) {
        try {
            Instant after = Instant.parse("2026-11-29T23:00:00Z");
            Instant last = Instant.parse("2031-11-29T23:00:00Z");
            List<Occurrence> found = SeriesRule.of(new String(input, StandardCharsets.UTF_8))
                    .between(LocalDateTime.parse("2026-01-29T20:30"), ZoneId.of("Europe/Berlin"), after, last, MOST);
            assertThat(found)
                    .hasSizeLessThanOrEqualTo(MOST)
                    .isSortedAccordingTo(Comparator.comparing(Occurrence::start));
            assertThat(found)
                    .allMatch(
                            each -> each.start().isAfter(after) && !each.start().isAfter(last));
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type().id()).isEqualTo("invalid-input");
            return false;
        }
    }
}
