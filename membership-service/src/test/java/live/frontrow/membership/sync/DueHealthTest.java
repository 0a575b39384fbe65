package live.frontrow.membership.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueHealthTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Letters letters = new Letters();
    private final DueHealth health = new DueHealth(letters, null);

    @Test
    void whatCannotBeReadIsForgotten() {
        health.register(metrics);
        assertThat(gauges()).containsOnly(Double.NaN);

        letters.now = new DeadLetterList(List.of(), 3, 40);
        health.look();
        assertThat(gauges()).containsExactly(3.0, 40.0, 0.0);

        letters.now = null;
        assertThatThrownBy(health::look).hasMessage("No database");
        assertThat(gauges()).containsOnly(Double.NaN);
    }

    private List<Double> gauges() {
        return Stream.of("backlog", "oldest", "dead.letters")
                .map(name -> metrics.get("frontrow.stripe." + name).gauge().value())
                .toList();
    }

    /** As they are read, or not. */
    private static final class Letters extends DeadLetterService {

        private DeadLetterList now;

        Letters() {
            super(null, null);
        }

        @Override
        DeadLetterList list() {
            if (now == null) {
                throw new IllegalStateException("No database");
            }
            return now;
        }
    }
}
