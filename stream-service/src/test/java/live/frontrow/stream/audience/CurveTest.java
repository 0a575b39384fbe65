package live.frontrow.stream.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import live.frontrow.stream.audience.AudienceHistory.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

    private static final Instant START = Instant.parse("2026-11-23T19:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 60, 1",
        "PT1M, 60, 1",
        "PT1M1S, 60, 2",
        "PT3H, 60, 180",
        "PT5H, 60, 300",
        "PT5H1S, 120, 151",
        "PT24H, 300, 288",
        "PT720H, 8640, 300"
    })
    void shouldNeverHaveMoreThanThreeHundredSteps(Duration length, long seconds, int steps) {
        Curve curve = Curve.between(START, START.plus(length));
        assertThat(curve.step()).hasSeconds(seconds);
        assertThat(curve.steps()).isEqualTo(steps);
    }

    @Test
    void shouldCarryWhoStaysIntoTheNextSteps() {
        // Given five minutes in which people move in the second and the fourth
        Curve curve = Curve.between(START, START.plusSeconds(300));
        // When
        AudienceHistory history = curve.history(Map.of(
                START.plusSeconds(60),
                new Curve.Movement(7, 8, 3),
                START.plusSeconds(180),
                new Curve.Movement(4, 0, 5)));
        // Then
        assertThat(history.points())
                .containsExactly(
                        new Point(START, 0, 0, 0),
                        new Point(START.plusSeconds(60), 7, 8, 3),
                        new Point(START.plusSeconds(120), 5, 0, 0),
                        new Point(START.plusSeconds(180), 5, 0, 5),
                        new Point(START.plusSeconds(240), 0, 0, 0));
    }
}
