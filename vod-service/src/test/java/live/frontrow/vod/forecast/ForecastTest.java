package live.frontrow.vod.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import live.frontrow.vod.forecast.Forecast.Leaving;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final OptionalInt FOR_EVER = OptionalInt.empty();

    /** Ten bytes a week. */
    private final Growth growth = new Growth(4, 40, 15, 4);

    @Test
    void shouldSayWhenItIsFullIfItGoesOnSo() {
        assertThat(growth.perWeek()).isEqualTo(10);
        assertThat(growth.mean()).isEqualTo(10);
        assertThat(fullAt(95, FOR_EVER)).isEqualTo(weeks(10));
        assertThat(fullAt(100, FOR_EVER)).isEqualTo(weeks(11));
    }

    @Test
    void shouldCountWhatGoesBecauseRecordingsAreKeptNoLonger() {
        // Four weeks, and one to undo it: never more than fifty bytes at once
        assertThat(fullAt(50, OptionalInt.of(28))).isNull();
        assertThat(fullAt(45, OptionalInt.of(28))).isEqualTo(weeks(5));
    }

    @Test
    void shouldCountWhatIsDeletedAlready() {
        Leaving soon = new Leaving(NOW.plus(Duration.ofDays(3)), 20);
        Leaving late = new Leaving(weeks(9), 1_000);
        Forecast forecast = new Forecast(OptionalLong.of(5), growth, FOR_EVER, List.of(soon, late));
        assertThat(forecast.fullAt(NOW)).isEqualTo(weeks(3));
    }

    @Test
    void shouldKnowWhetherTheNextShowFits() {
        assertThat(of(15, growth).nextFits()).isTrue();
        assertThat(of(14, growth).nextFits()).isFalse();
    }

    @Test
    void shouldSayNothingThatItDoesNotKnow() {
        Forecast unknown = new Forecast(OptionalLong.empty(), growth, FOR_EVER, List.of());
        assertThat(unknown.fullAt(NOW)).isNull();
        assertThat(unknown.nextFits()).isNull();
        Growth none = new Growth(0, 0, 0, 1);
        assertThat(none.mean()).isNull();
        assertThat(of(10, none).fullAt(NOW)).isNull();
        assertThat(of(10, none).nextFits()).isNull();
    }

    private Instant fullAt(long free, OptionalInt days) {
        return new Forecast(OptionalLong.of(free), growth, days, List.of()).fullAt(NOW);
    }

    private static Forecast of(long free, Growth growth) {
        return new Forecast(OptionalLong.of(free), growth, FOR_EVER, List.of());
    }

    private static Instant weeks(int weeks) {
        return NOW.plus(Duration.ofDays(7L * weeks));
    }
}
