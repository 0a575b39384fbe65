package live.frontrow.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void shouldKnowWhoOwnsWhat() {
        for (String resource : new String[] {"channel", "streams", "keys", "readiness"}) {
            assertThat(Service.owning(resource)).as(resource).contains(Service.STREAM);
        }
        for (String resource : new String[] {"membership", "members", "plans"}) {
            assertThat(Service.owning(resource)).as(resource).contains(Service.MEMBERSHIP);
        }
        assertThat(Service.owning("internal")).isEmpty();
    }
}
