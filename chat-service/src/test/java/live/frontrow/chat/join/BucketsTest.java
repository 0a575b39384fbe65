package live.frontrow.chat.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import live.frontrow.chat.rights.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, ADDRESS 203.0.113.7",
        "'198.51.100.1, 203.0.113.7', ADDRESS 203.0.113.7",
        "2001:db8:1:2:3::4, ADDRESS 2001:db8:1:2::/64",
        "127.0.0.1, nobody",
        "::1, nobody",
        "unknown, nobody",
        ", nobody"
    })
    void shouldCountStrangersByTheAddressThatOurProxySaw(String header, String party) {
        Person stranger = new Person("anon-1", true, "", Person.Role.VIEWER);
        assertThat(Party.of(stranger, header)
                        .map(known -> known.kind() + " " + known.name())
                        .orElse("nobody"))
                .isEqualTo(party);
    }

    @Test
    void shouldCountPeopleByWhoTheyAre() {
        Person alice = new Person("alice", false, "Alice", Person.Role.VIEWER);
        assertThat(Party.of(alice, "203.0.113.7")).isEqualTo(Optional.of(new Party(Party.Kind.PERSON, "alice")));
    }
}
