package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import live.frontrow.gateway.hls.live.VirtualBroadcasts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands who follow one show, by the gateway's own classes in virtual time: what {@code docs/scaling.md} says of it. */
class CrowdTest {

    private static final long SEED = 20261130;

    /** As many parts as {@code frontrow.edge.cache-bytes} holds of a 6 Mbit/s show. */
    private static final long BYTES = 160 * 2_300L;

    private static final int MOST_WAITING = 50_000;
    private static final long SWEEP = Duration.ofMillis(500).toNanos();

    @Test
    void shouldAskOnceForWhatThousandsWant() {
        follow(2_000, Duration.ofSeconds(15));
    }

    @Test
    @Tag("soak")
    void shouldAskOnceForWhatFiftyThousandWant() {
        follow(50_000, Duration.ofSeconds(40));
    }

    @Test
    void shouldKeepNobodyWaitingBeyondTheDeadlineWhenNothingComes() {
        // Given
        Crowd crowd = new Crowd(SEED, BYTES, MOST_WAITING);
        crowd.come(300, Duration.ofSeconds(2));
        crowd.time.pass(Duration.ofSeconds(5));
        int before = partsOf(crowd);

        // When
        crowd.origin.pause(Duration.ofSeconds(12));
        crowd.time.pass(Duration.ofSeconds(12));

        // Then each was told once to ask again
        long deadline = VirtualBroadcasts.DEADLINE.toNanos();
        assertThat(crowd.longestWait).isBetween(deadline, deadline + SWEEP);
        assertThat(crowd.refusals).isEqualTo(Map.of("unavailable", 300));
        crowd.time.pass(Duration.ofSeconds(5));
        assertThat(partsOf(crowd)).isGreaterThan(before + 300 * 20);
        assertThat(crowd.wrong).isZero();
        assertThat(crowd.origin.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void shouldLetNoMoreWaitThanMay() {
        // Given
        Crowd crowd = new Crowd(SEED, BYTES, 500);

        // When
        crowd.come(1_000, Duration.ofSeconds(2));
        crowd.time.pass(Duration.ofSeconds(10));

        // Then
        assertThat(crowd.peakWaiters).isEqualTo(500);
        assertThat(crowd.refusals).containsOnlyKeys("unavailable");
        assertThat(crowd.followers).allMatch(follower -> follower.parts > 0);
        assertThat(crowd.wrong).isZero();
    }

    private static void follow(int number, Duration duration) {
        // Given
        Crowd crowd = new Crowd(SEED, BYTES, MOST_WAITING);
        long began = System.nanoTime();

        // When they come over five seconds, a tenth loses the line for two, a tenth leaves, and some ask ahead
        crowd.come(number, Duration.ofSeconds(5));
        for (int each = 0; each < number; each += 10) {
            crowd.time.in(moment(crowd, duration), crowd.followers.get(each)::loseTheLine);
            crowd.time.in(moment(crowd, duration), crowd.followers.get(each + 1)::leave);
        }
        for (int second = 2; second < duration.toSeconds() - 2; second++) {
            Follower impatient = crowd.followers.get(second);
            crowd.time.in(
                    Duration.ofSeconds(second).plusMillis(50).toNanos(),
                    () -> impatient.askEarlyFor(crowd.origin.hinted() + 1));
        }
        crowd.time.pass(duration);

        // Then
        System.out.printf(
                "%d viewers, %d s: %d requests, %d hits, %d origin requests, %d waited at once, longest wait %d ms, absent for %d ms, %d bytes kept, %d MB of heap, %.1f s%n",
                number,
                duration.toSeconds(),
                crowd.requests,
                crowd.hits,
                crowd.origin.asked(),
                crowd.peakWaiters,
                crowd.longestWait / 1_000_000,
                crowd.latestAbsence / 1_000_000,
                crowd.kept(),
                heap(),
                (System.nanoTime() - began) / 1e9);
        assertThat(crowd.origin.mostAtOnce()).isEqualTo(1);
        assertThat(crowd.origin.given().entrySet())
                .filteredOn(each -> !each.getKey().endsWith(".m3u8"))
                .allMatch(each -> each.getValue() == 1);
        assertThat(crowd.wrong).isZero();
        assertThat(crowd.longestWait).isLessThan(Duration.ofSeconds(1).toNanos());
        assertThat(crowd.latestAbsence).isLessThan(Duration.ofSeconds(1).toNanos());
        assertThat(crowd.refusals).containsOnlyKeys("not-found");
        assertThat(crowd.peakWaiters).isLessThanOrEqualTo(number);
        assertThat(crowd.kept()).isLessThanOrEqualTo(BYTES);
        assertThat(crowd.followers)
                .filteredOn(follower -> !follower.gone)
                .allMatch(follower -> follower.silent || follower.gaps == 0)
                .allMatch(follower -> follower.parts >= (duration.toSeconds() - 10) * 5);
    }

    private static int partsOf(Crowd crowd) {
        return crowd.followers.stream().mapToInt(follower -> follower.parts).sum();
    }

    private static long moment(Crowd crowd, Duration duration) {
        return crowd.random.nextLong(Duration.ofSeconds(6).toNanos(), duration.toNanos());
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
