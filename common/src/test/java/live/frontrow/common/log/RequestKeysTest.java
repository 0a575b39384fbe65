package live.frontrow.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word on the id of a request counts. */
class RequestKeysTest {

    private static final SocketAddress PEER = SocketAddress.inetSocketAddress(40_000, "10.0.0.7");
    private static final SocketAddress BROWSER = SocketAddress.inetSocketAddress(50_000, "203.0.113.9");

    private final RequestKeys outside = keys(false, true);
    private final RequestKeys inside = keys(true, false);

    @Test
    void shouldBelieveATrustedProxyAndWhoeverIsInside() {
        assertThat(outside.told(BROWSER, PEER, "8d3f")).hasValue("8d3f");
        assertThat(inside.told(PEER, PEER, "8d3f")).hasValue("8d3f");
    }

    @Test
    void shouldBelieveNoStranger() {
        assertThat(outside.told(PEER, PEER, "8d3f")).isEmpty();
        assertThat(outside.told(null, PEER, "8d3f")).isEmpty();
    }

    @Test
    void shouldNotBelieveAProxyThatLeadsThroughWhatBrowsersSay() {
        assertThat(keys(false, false).told(BROWSER, PEER, "8d3f")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nforged line", "{\"request\":1}", "ü"})
    void shouldTakeNothingThatIsNoId(String id) {
        assertThat(inside.told(PEER, PEER, id)).isEmpty();
        assertThat(inside.told(PEER, PEER, "x".repeat(65))).isEmpty();
        assertThat(inside.told(PEER, PEER, "x".repeat(64))).hasValue("x".repeat(64));
    }

    private static RequestKeys keys(boolean inner, boolean namedByProxy) {
        return new RequestKeys(new RequestsConfig() {
            @Override
            public boolean inner() {
                return inner;
            }

            @Override
            public boolean namedByProxy() {
                return namedByProxy;
            }
        });
    }
}
