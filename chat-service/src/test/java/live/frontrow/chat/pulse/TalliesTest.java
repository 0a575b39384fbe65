package live.frontrow.chat.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Tallies tallies = new Tallies();

    @Test
    void shouldSumOverSources() {
        assertThat(tallies.take(one, Map.of("👏", 3L, "🎉", 1L))).isTrue();
        assertThat(tallies.take(other, Map.of("👏", 4L))).isTrue();
        assertThat(tallies.take(one, Map.of("👏", 5L, "🎉", 1L))).isTrue();
        assertThat(tallies.totals()).containsEntry("👏", 9L).containsEntry("🎉", 1L);
    }

    @Test
    void shouldTakeNoHarmFromRepeatedAndLateRecords() {
        tallies.take(one, Map.of("👏", 3L));
        tallies.take(one, Map.of("👏", 8L));
        assertThat(tallies.take(one, Map.of("👏", 8L))).isFalse();
        assertThat(tallies.take(one, Map.of("👏", 3L))).isFalse();
        assertThat(tallies.totals()).containsEntry("👏", 8L);
    }

    @Test
    void shouldLeaveOutWhatAnotherVersionTakes() {
        assertThat(tallies.take(one, Map.of("🦄", 3L))).isFalse();
        assertThat(tallies.totals())
                .containsExactlyInAnyOrderEntriesOf(Map.of("👏", 0L, "❤️", 0L, "😂", 0L, "😮", 0L, "🔥", 0L, "🎉", 0L));
    }

    @Test
    void shouldShowOnlyWhatWasSaidForGood() {
        tallies.count(0, 5);
        assertThat(tallies.totals()).containsEntry("👏", 0L);
        assertThat(tallies.counted()).containsEntry("👏", 5L);
        tallies.take(one, tallies.counted());
        assertThat(tallies.totals()).containsEntry("👏", 5L);
    }

    /** Whatever the order, and whatever is lost on the way: the last word of each source decides. */
    @Test
    void shouldComeToTheSameTotalsInAnyOrder() {
        Random random = new Random(7);
        List<Map.Entry<UUID, Long>> said = new ArrayList<>();
        for (int source = 0; source < 5; source++) {
            UUID id = UUID.randomUUID();
            for (long count = 1; count <= 100; count++) {
                if (count == 100 || random.nextInt(3) > 0) {
                    said.add(Map.entry(id, count));
                    said.add(Map.entry(id, count));
                }
            }
        }
        Collections.shuffle(said, random);
        said.forEach(each -> tallies.take(each.getKey(), Map.of("🔥", each.getValue())));
        assertThat(tallies.totals()).containsEntry("🔥", 500L);
    }
}
