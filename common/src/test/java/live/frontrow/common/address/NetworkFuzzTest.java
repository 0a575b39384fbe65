package live.frontrow.common.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import live.frontrow.common.test.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NetworkFuzzTest {

    private static final Fuzz FUZZ = Fuzz.of(
                    "203.0.113.7",
                    "203.0.113.0/24",
                    "2001:db8::/32",
                    "::ffff:203.0.113.7",
                    "::ffff:203.0.113.0/120",
                    "fe80::1",
                    "0.0.0.0/0")
            .words("/", ":", "::", ".", "%eth0", "[", "]", "ffff");

    @Test
    void shouldRefuseOrReadEveryAddress() {
        FUZZ.sample(NetworkFuzzTest::holds);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrReadEveryAddressForLong() {
        FUZZ.soak(NetworkFuzzTest::holds);
    }

    private static boolean holds(byte[] input) {
        Optional<Network> read = Network.parse(new String(input, StandardCharsets.UTF_8));
        read.ifPresent(network -> {
            assertThat(Network.parse(network.toString())).contains(network);
            assertThat(network.contains(network)).isTrue();
            assertThat(network.site().contains(network) || network.contains(network.site()))
                    .isTrue();
        });
        return read.isPresent();
    }
}
