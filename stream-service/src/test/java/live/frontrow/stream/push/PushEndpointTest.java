package live.frontrow.stream.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushEndpointTest {

    private static final Optional<URI> OWN = Optional.of(URI.create("https://push.lan:8443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "push",
                "http://push.example.org/a",
                "ftp://push.example.org/a",
                "HTTPS://push.example.org/a ",
                "https://push.example.org:8443/a",
                "https://push.example.org:80/a",
                "https://me@push.example.org/a",
                "https://push.example.org/a#b",
                "https://127.0.0.1/a",
                "https://127.1/a",
                "https://0x7f.0.0.1/a",
                "https://2130706433/a",
                "https://[::1]/a",
                "https://localhost/a",
                "https://push.example.org./a",
                "https://push_x.example.org/a",
                "https://-a.example.org/a",
                "https://push.example.org\\@evil.org/a",
                "https://push.example.org/a\r\nX: y",
                "https://ünlaut.example.org/a",
                "https:///a",
                "https:push.example.org",
                "https://push.lan:8444/a",
                "http://push.lan:8443/a"
            })
    void shouldNotBeAsked(String text) {
        assertThat(PushEndpoint.of(text, OWN)).isEmpty();
    }

    @Test
    void shouldBeAskedAsItIsWritten() {
        PushEndpoint endpoint = PushEndpoint.of("https://FCM.example.org/fcm/send/a:b?c=%2F", OWN)
                .orElseThrow();
        assertThat(endpoint.host()).isEqualTo("fcm.example.org");
        assertThat(endpoint.port()).isEqualTo(443);
        assertThat(endpoint.target()).isEqualTo("/fcm/send/a:b?c=%2F");
        assertThat(endpoint.own()).isFalse();
        assertThat(endpoint).hasToString("PushEndpoint[fcm.example.org]");
    }

    @Test
    void shouldKnowThePushServiceOfThisInstallation() {
        assertThat(PushEndpoint.of("https://push.lan:8443/a", OWN).orElseThrow().own())
                .isTrue();
        assertThat(PushEndpoint.of("https://push.lan:8443/a", Optional.empty())).isEmpty();
    }

    @Test
    void shouldBeOfABoundedLength() {
        String longest = "https://push.example.org/" + "a".repeat(1_024 - 25);
        assertThat(PushEndpoint.of(longest, OWN)).isPresent();
        assertThat(PushEndpoint.of(longest + "a", OWN)).isEmpty();
    }
}
