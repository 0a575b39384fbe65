package live.frontrow.common.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7/32, 203.0.113.7",
        "203.0.113.7/24, 203.0.113.0/24",
        "203.0.113.255/25, 203.0.113.128/25",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:1:2:3:4:5:6/64, 2001:db8:1:2::/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7/120, 203.0.113.0/24",
        "0.0.0.0/0, 0.0.0.0/0"
    })
    void shouldReadWhatPeopleWrite(String text, String network) {
        assertThat(Network.parse(text)).hasToString("Optional[" + network + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.org",
                "203.0.113",
                "203.0.113.256",
                "203.0.113.7/33",
                "203.0.113.7/-1",
                "203.0.113.7/",
                "203.0.113.7/x",
                "2001:db8::/129",
                "fe80::1%eth0",
                "[2001:db8::1]",
                "<nil>",
                "::ffff:203.0.113.7/90",
                "203.0.113.7 "
            })
    void shouldReadNothingElse(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void shouldTakeARangeForNoAddress() {
        assertThat(Network.address("203.0.113.0/24")).isEmpty();
        assertThat(Network.address(null)).isEmpty();
        assertThat(Network.address("203.0.113.7")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.7, true",
        "203.0.113.0/24, 203.0.114.7, false",
        "203.0.113.7, 203.0.113.0/24, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::/0, 203.0.113.7, false"
    })
    void shouldKnowWhatLiesInIt(String outer, String inner, boolean inside) {
        assertThat(network(outer).contains(network(inner))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64", "2001:db8::/32, 2001:db8::/32"})
    void shouldCountAHouseholdAsOne(String address, String site) {
        assertThat(network(address).site()).hasToString(site);
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow();
    }
}
