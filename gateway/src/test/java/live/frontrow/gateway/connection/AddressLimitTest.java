package live.frontrow.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLimitTest {

    private final AddressLimit limit = new AddressLimit(2);

    @Test
    void shouldTakeNoMoreThanConfiguredUntilSomebodyLeaves() {
        SocketAddress office = at("203.0.113.7");
        assertThat(limit.enter(office)).isTrue();
        assertThat(limit.enter(office)).isTrue();
        assertThat(limit.enter(office)).isFalse();
        assertThat(limit.enter(office)).isFalse();
        limit.leave(office);
        assertThat(limit.enter(office)).isTrue();
        assertThat(limit.enter(office)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8, true",
        "2001:db8:1:2::7, 2001:db8:1:3::7, true",
        "2001:db8:1:2::7, 2001:db8:1:2:ffff::9, false"
    })
    void shouldCountAnAddressOrAHousehold(String full, String other, boolean room) {
        limit.enter(at(full));
        limit.enter(at(full));
        assertThat(limit.enter(at(other))).isEqualTo(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "0:0:0:0:0:0:0:1"})
    void shouldNotBoundLoopback(String address) {
        assertThat(IntStream.range(0, 10).mapToObj(time -> limit.enter(at(address))))
                .containsOnly(true);
        limit.leave(at(address));
    }

    private static SocketAddress at(String address) {
        return SocketAddress.inetSocketAddress(50_000, address);
    }
}
