package live.frontrow.membership.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpacingTest {

    private final AtomicLong now = new AtomicLong();
    private final Spacing spacing = new Spacing(20, now::get);

    @Test
    void shouldLetNoMoreThroughInASecondThanItWasMadeFor() {
        for (int place = 0; place < 40; place++) {
            assertThat(spacing.place()).isEqualTo(Duration.ofMillis(50L * place));
        }
    }

    @Test
    void shouldSaveNothingUpWhileNobodyComes() {
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(spacing.place()).isZero();
        assertThat(spacing.place()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void shouldLetNobodyThroughInAPause() {
        spacing.pause(Duration.ofSeconds(3));
        assertThat(spacing.place()).isEqualTo(Duration.ofSeconds(3));
        spacing.pause(Duration.ofSeconds(1));
        assertThat(spacing.place()).isEqualTo(Duration.ofMillis(3050));
    }
}
