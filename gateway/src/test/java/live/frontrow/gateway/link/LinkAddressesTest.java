package live.frontrow.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkAddressesTest {

    private Instant now = Instant.parse("2026-11-28T20:00:00Z");
    private final LinkAddresses addresses = new LinkAddresses(() -> now);

    @Test
    void shouldAdmitAFewAtOnceAndTheNextWhenOneIsGone() {
        assertThat(addresses.admits("a", "192.0.2.1")).isTrue();
        assertThat(addresses.admits("a", "192.0.2.2")).isTrue();
        assertThat(addresses.admits("a", "2001:db8::3")).isTrue();
        assertThat(addresses.admits("a", "192.0.2.4")).isFalse();
        // The others go on, and so does another link.
        now = now.plusSeconds(20);
        assertThat(addresses.admits("a", "192.0.2.1")).isTrue();
        assertThat(addresses.admits("a", "192.0.2.4")).isFalse();
        assertThat(addresses.admits("b", "192.0.2.4")).isTrue();
        // Two are silent for longer than half a minute.
        now = now.plusSeconds(11);
        assertThat(addresses.admits("a", "192.0.2.4")).isTrue();
        assertThat(addresses.admits("a", "192.0.2.5")).isTrue();
        assertThat(addresses.admits("a", "192.0.2.2")).isFalse();
    }
}
