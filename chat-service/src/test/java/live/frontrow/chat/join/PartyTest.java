package live.frontrow.chat.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import live.frontrow.chat.rights.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {

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
