package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace();

    @Test
    void shouldTakeSomeAtOnceAndThenOneASecond() {
        for (int i = 0; i < Pace.AT_ONCE; i++) {
            assertThat(pace.take("alice", 0)).isZero();
        }
        assertThat(pace.take("alice", 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take("alice", SECOND / 2)).isEqualTo(Duration.ofMillis(500));
        assertThat(pace.take("alice", SECOND)).isZero();
        assertThat(pace.take("alice", SECOND)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take("bob", SECOND)).isZero();
    }

    @Test
    void shouldForgiveWhoeverWaits() {
        for (int i = 0; i < Pace.AT_ONCE; i++) {
            pace.take("alice", 0);
        }
        for (int i = 0; i < Pace.AT_ONCE; i++) {
            assertThat(pace.take("alice", 100 * SECOND)).isZero();
        }
        assertThat(pace.take("alice", 100 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }
}
