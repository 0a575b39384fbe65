package live.frontrow.stream.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {

    /** Berlin goes from +01:00 to +02:00 on 29 March 2026 at 02:00, and back on 25 October at 03:00. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Over midnight, on both sides of it, and at the ends to the minute
                "22:00, 08:00, 2026-06-01T20:00:00Z, 2026-06-02T06:00:00Z",
                "22:00, 08:00, 2026-06-02T03:00:00Z, 2026-06-02T06:00:00Z",
                "22:00, 08:00, 2026-06-01T19:59:59Z, -",
                "22:00, 08:00, 2026-06-02T06:00:00Z, -",
                // Within a day
                "13:00, 15:00, 2026-06-01T11:30:00Z, 2026-06-01T13:00:00Z",
                "13:00, 15:00, 2026-06-01T13:00:00Z, -",
                // The night that is an hour shorter, and the one that is longer
                "22:00, 08:00, 2026-03-28T21:30:00Z, 2026-03-29T06:00:00Z",
                "22:00, 08:00, 2026-10-24T20:30:00Z, 2026-10-25T07:00:00Z",
                // An end that the clock skips: when it has jumped
                "22:00, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
                "22:00, 02:30, 2026-03-29T01:30:00Z, -",
                // An end that it shows twice: the one still to come
                "22:00, 02:30, 2026-10-25T00:15:00Z, 2026-10-25T00:30:00Z",
                "22:00, 02:30, 2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z"
            })
    void shouldEndWhenTheClockOnTheWallSaysSo(String from, String until, Instant now, Instant end) {
        assertThat(new Quiet(from, until)
                        .endsAt(now, ZoneId.of("Europe/Berlin"))
                        .orElse(null))
                .isEqualTo(end);
    }
}
