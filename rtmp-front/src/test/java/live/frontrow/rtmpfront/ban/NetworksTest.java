package live.frontrow.rtmpfront.ban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

    private final Networks networks =
            Networks.read("203.0.113.7\n198.51.100.0/24\n2001:db8:1:2::/64\n2001:db8::5\nnonsense\n1.2.3.4/99\n");

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, true",
        "203.0.113.8, false",
        "198.51.100.255, true",
        "198.51.101.0, false",
        "2001:db8:1:2:ffff:0:0:1, true",
        "2001:db8:1:3:0:0:0:1, false",
        "2001:db8:0:0:0:0:0:5, true",
        "2001:db8:0:0:0:0:0:6, false",
        "1.2.3.4, false",
        "nonsense, false"
    })
    void shouldKnowWhoIsBanned(String address, boolean banned) {
        assertThat(networks.contain(address)).isEqualTo(banned);
    }

    @Test
    void shouldLeaveOutWhatIsNoNetwork() {
        assertThat(networks.rules()).hasSize(4);
        assertThat(Networks.read("").rules()).isEmpty();
    }
}
