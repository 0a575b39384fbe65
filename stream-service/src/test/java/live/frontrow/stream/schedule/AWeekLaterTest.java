package live.frontrow.stream.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import live.frontrow.common.event.Access;
import live.frontrow.stream.show.ShowDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AWeekLaterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-11-27T19:00:00Z, 2026-12-04T19:00:00Z",
        "UTC, 2026-11-23T11:59:59Z, 2026-11-30T11:59:59Z",
        "UTC, 2026-11-23T12:00:00Z, 2026-11-30T12:00:00Z",
        // A show of long ago comes back at its next usual time
        "UTC, 2026-11-16T12:00:01Z, 2026-11-23T12:00:01Z",
        "UTC, 2026-09-04T19:00:00Z, 2026-11-27T19:00:00Z",
        // Of the creator's clock: 21:00 and 20:00 in Berlin on both sides of a change, 02:30 where there is none
        "Europe/Berlin, 2026-09-04T19:00:00Z, 2026-11-27T20:00:00Z",
        "Europe/Berlin, 2027-03-26T19:00:00Z, 2027-04-02T18:00:00Z",
        "Europe/Berlin, 2027-03-21T01:30:00Z, 2027-03-28T01:30:00Z"
    })
    void shouldMoveTheStartByWholeWeeksIntoTheFuture(ZoneId channel, Instant start, Instant expected) {
        assertThat(ScheduleService.aWeekLater(new ShowDetails("T", "D", new Access(true, 2), start), NOW, channel))
                .isEqualTo(new ShowDetails("T", "D", new Access(true, 2), expected));
    }

    @Test
    void shouldLieAheadInTheHourThatComesTwice() {
        // Given: it is 02:30 for the second time, and the show was at 02:45 two weeks before
        Instant now = Instant.parse("2026-10-25T01:30:00Z");
        ShowDetails show = new ShowDetails("T", "", Access.EVERYBODY, Instant.parse("2026-10-11T00:45:00Z"));
        // When, Then
        assertThat(ScheduleService.aWeekLater(show, now, ZoneId.of("Europe/Berlin"))
                        .scheduledAt())
                .isEqualTo(Instant.parse("2026-11-01T01:45:00Z"));
    }

    @Test
    void shouldLeaveAShowWithoutAStartWithoutOne() {
        ShowDetails undated = new ShowDetails("T", "", Access.EVERYBODY, null);
        assertThat(ScheduleService.aWeekLater(undated, NOW, ZoneOffset.UTC)).isEqualTo(undated);
    }
}
