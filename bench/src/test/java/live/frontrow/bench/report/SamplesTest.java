package live.frontrow.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void percentilesAreNearestRank() {
        // Given
        Samples samples = new Samples(List.of(40.0, 10.0, 30.0, 20.0));

        // Then
        assertThat(samples.median()).isEqualTo(20.0);
        assertThat(samples.percentile(95)).isEqualTo(40.0);
        assertThat(samples.percentile(0)).isEqualTo(10.0);
        assertThat(samples.spread()).isEqualTo("10–40");
    }

    @Test
    void nothingMeasuredIsAnError() {
        assertThatThrownBy(() -> new Samples(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing was measured");
    }
}
