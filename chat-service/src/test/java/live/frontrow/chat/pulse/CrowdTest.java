package live.frontrow.chat.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final long NOW = 1_000_000;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Crowd crowd = new Crowd();

    @Test
    void shouldCountSomebodyOnceWhereverTheyAre() {
        crowd.enter(1);
        crowd.enter(1);
        crowd.take(one, Set.of(1L, 2L), NOW);
        crowd.take(other, Set.of(2L, 3L), NOW);
        assertThat(crowd.size()).isEqualTo(3);
    }

    @Test
    void shouldKeepWhoHasLeftForAMoment() {
        crowd.enter(1);
        crowd.enter(1);
        crowd.leave(1, NOW);
        crowd.expire(NOW + Crowd.LINGER);
        assertThat(crowd.size()).as("another socket").isEqualTo(1);
        crowd.leave(1, NOW);
        crowd.expire(NOW + Crowd.LINGER - 1);
        assertThat(crowd.size()).isEqualTo(1);
        crowd.expire(NOW + Crowd.LINGER);
        assertThat(crowd.size()).isZero();
    }

    @Test
    void shouldNotForgetWhoComesBackInTime() {
        crowd.enter(1);
        int changes = crowd.changes();
        crowd.leave(1, NOW);
        crowd.enter(1);
        crowd.expire(NOW + 2 * Crowd.LINGER);
        assertThat(crowd.size()).isEqualTo(1);
        assertThat(crowd.changes()).isEqualTo(changes);
    }

    @Test
    void shouldBelieveTheNewestStatement() {
        crowd.take(one, Set.of(1L, 2L), NOW);
        crowd.take(one, Set.of(2L, 3L, 4L), NOW + 2);
        crowd.take(one, Set.of(1L), NOW + 1);
        assertThat(crowd.size()).isEqualTo(3);
        crowd.take(one, Set.of(), NOW + 3);
        assertThat(crowd.size()).isZero();
    }

    @Test
    void shouldForgetASourceThatIsSilentWhileOthersSpeak() {
        crowd.take(one, Set.of(1L, 2L), NOW);
        crowd.take(other, Set.of(2L), NOW + Crowd.FORGET);
        assertThat(crowd.size()).isEqualTo(2);
        crowd.heard(NOW + Crowd.FORGET + 1);
        assertThat(crowd.size()).isEqualTo(1);
    }

    @Test
    void shouldPassOverTheLastWordsOfADeadSourceWhenItCatchesUp() {
        crowd.take(one, Set.of(1L), NOW);
        crowd.take(other, Set.of(2L), NOW - Crowd.FORGET - 1);
        assertThat(crowd.size()).isEqualTo(1);
    }

    @Test
    void shouldCarryPeopleThroughARecord() {
        Set<Long> people = LongStream.range(0, 5_000)
                .mapToObj(i -> PersonNumber.of("show", "person " + i))
                .collect(Collectors.toSet());
        assertThat(people).hasSize(5_000);
        assertThat(PersonNumber.read(PersonNumber.write(people))).isEqualTo(people);
        assertThat(PersonNumber.of("another", "person 1")).isNotEqualTo(PersonNumber.of("show", "person 1"));
    }
}
