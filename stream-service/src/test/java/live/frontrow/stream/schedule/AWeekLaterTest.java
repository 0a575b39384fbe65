package live.frontrow.stream.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import live.frontrow.common.event.Access;
import live.frontrow.stream.show.ShowDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AWeekLaterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T19:00:00Z, 2026-12-04T19:00:00Z",
        "2026-11-23T11:59:59Z, 2026-11-30T11:59:59Z",
        "2026-11-23T12:00:00Z, 2026-11-30T12:00:00Z",
        // A show of long ago comes back at its next usual time
        "2026-11-16T12:00:01Z, 2026-11-23T12:00:01Z",
        "2026-09-04T19:00:00Z, 2026-11-27T19:00:00Z"
    })
    void shouldMoveTheStartByWholeWeeksIntoTheFuture(Instant start, Instant expected) {
        assertThat(ScheduleService.aWeekLater(new ShowDetails("T", "D", new Access(true, 2), start), NOW))
                .isEqualTo(new ShowDetails("T", "D", new Access(true, 2), expected));
    }

    @Test
    void shouldLeaveAShowWithoutAStartWithoutOne() {
        ShowDetails undated = new ShowDetails("T", "", Access.EVERYBODY, null);
        assertThat(ScheduleService.aWeekLater(undated, NOW)).isEqualTo(undated);
    }
}
