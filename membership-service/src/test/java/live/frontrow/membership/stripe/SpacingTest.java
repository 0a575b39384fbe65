package live.frontrow.membership.stripe;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** On a clock that stands still until it is moved; those who wait look at it again every few milliseconds. */
class SpacingTest {

    private static final Duration STEP = Duration.ofMillis(5);

    private final AtomicLong now = new AtomicLong();
    private final Spacing spacing = new Spacing(STEP::toNanos, now::get);
    private final List<String> gone = Collections.synchronizedList(new ArrayList<>());

    @Test
    void shouldLetNoMoreThroughInASecondThanItWasMadeFor() throws InterruptedException {
        assertThat(spacing.person(Duration.ZERO)).isTrue();
        assertThat(spacing.person(STEP.minusNanos(1))).isFalse();
        tick(STEP);
        assertThat(spacing.person(Duration.ZERO)).isTrue();
    }

    @Test
    void shouldSaveNothingUpWhileNobodyComes() throws InterruptedException {
        tick(Duration.ofHours(1));
        assertThat(spacing.person(Duration.ZERO)).isTrue();
        assertThat(spacing.person(Duration.ZERO)).isFalse();
    }

    @Test
    void shouldLetNobodyThroughInAPause() throws InterruptedException {
        spacing.pause(Duration.ofSeconds(3));
        spacing.pause(Duration.ofSeconds(1));
        tick(Duration.ofMillis(2_999));
        assertThat(spacing.person(Duration.ZERO)).isFalse();
        tick(Duration.ofMillis(1));
        assertThat(spacing.person(Duration.ZERO)).isTrue();
    }

    @Test
    void shouldLetPeopleGoBeforeLoopsAndALoopAfterThree() {
        // Given
        spacing.pause(STEP);
        for (int waiting = 0; waiting < 2; waiting++) {
            begin("loop");
        }
        for (int waiting = 0; waiting < 4; waiting++) {
            begin("person");
        }

        // When
        for (int place = 1; place <= 6; place++) {
            tick(STEP);
            int through = place;
            await().until(() -> gone.size() == through);
        }

        // Then
        assertThat(gone).containsExactly("person", "person", "person", "loop", "person", "loop");
    }

    @Test
    void shouldKeepNobodyWaitingWhoseTurnWillNotComeInTime() throws InterruptedException {
        spacing.pause(STEP);
        begin("person");
        begin("person");
        assertThat(spacing.person(STEP.multipliedBy(3).minusNanos(1))).isFalse();
        assertThat(spacing.waiting()).isEqualTo(2);
        tick(STEP);
        await().until(() -> gone.size() == 1);
        tick(STEP);
        await().until(() -> gone.size() == 2);
    }

    private void begin(String who) {
        int before = spacing.waiting();
        Thread.ofVirtual().start(() -> {
            try {
                if ("loop".equals(who)) {
                    spacing.loop();
                } else {
                    spacing.person(Duration.ofMinutes(1));
                }
                gone.add(who);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> spacing.waiting() == before + 1);
    }

    private void tick(Duration by) {
        now.addAndGet(TimeUnit.NANOSECONDS.convert(by));
    }
}
