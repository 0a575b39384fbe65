package live.frontrow.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void shouldKnowWhoOwnsWhat() {
        for (String resource : new String[] {"bans", "channel", "ingest", "keys", "readiness", "streams"}) {
            assertThat(Service.owning(resource)).as(resource).contains(Service.STREAM);
        }
        for (String resource : new String[] {"membership", "members", "plans"}) {
            assertThat(Service.owning(resource)).as(resource).contains(Service.MEMBERSHIP);
        }
        assertThat(Service.owning("internal")).isEmpty();
    }
}
