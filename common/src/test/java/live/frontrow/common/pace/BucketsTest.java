package live.frontrow.common.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Buckets buckets = new Buckets(3, Duration.ofSeconds(1));

    @Test
    void shouldGiveSomeAtOnceAndThenOneEach() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("alice", 0)).isZero();
        }
        assertThat(buckets.take("alice", 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take("alice", SECOND / 2)).isEqualTo(Duration.ofMillis(500));
        assertThat(buckets.take("alice", SECOND)).isZero();
        assertThat(buckets.take("bob", SECOND)).isZero();
        buckets.clean(2 * SECOND);
        assertThat(buckets.take("alice", 2 * SECOND)).isZero();
        assertThat(buckets.take("alice", 2 * SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldLetNobodyNewInWhileTooManyAreKnown() {
        for (int i = 0; i < 100_000; i++) {
            buckets.take("host " + i, 0);
        }
        assertThat(buckets.take("one more", 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take("host 1", 0)).isZero();
        buckets.clean(SECOND + 1);
        assertThat(buckets.take("one more", SECOND + 1)).isZero();
    }
}
