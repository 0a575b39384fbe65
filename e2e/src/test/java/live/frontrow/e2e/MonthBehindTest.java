package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthBehindTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T12:00Z, 31, 0",
        "2026-12-01T12:00Z, 30, 0",
        "2026-11-30T12:00Z, 30, 0",
        "2026-11-30T23:51Z, 30, 0",
        "2026-12-31T12:00Z, 31, 1",
        "2026-12-30T23:30Z, 31, 1",
        "2026-12-31T23:30Z, 32, 2",
        "2027-02-28T23:30Z, 28, 0"
    })
    void shouldBeRightUntilAnHourLater(OffsetDateTime now, int behind, int grace) {
        assertThat(MonthBehind.of(now)).isEqualTo(new MonthBehind(Duration.ofDays(behind), Duration.ofDays(grace)));
    }

    @Test
    void shouldBeFoundAtAnyTimeOfFourYears() {
        OffsetDateTime first = OffsetDateTime.parse("2026-01-01T00:30Z");
        for (int half = 0; half < 4 * 365 * 48; half++) {
            assertThat(MonthBehind.of(first.plusMinutes(30L * half)).grace()).isLessThan(Duration.ofDays(7));
        }
    }
}
