package live.frontrow.membership.stripe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveKeyGuardTest {

    private static final String HTTPS = "https://live.example.com";

    @ParameterizedTest
    @CsvSource({
        "sk_live_1, http://live.example.com, https://api.stripe.com",
        "rk_live_1, http://127.0.0.1:8080, https://api.stripe.com",
        "sk_live_1, https://live.example.com, http://127.0.0.1:12111"
    })
    void shouldNotStartWithALiveKeyOverPlainHttp(String key, URI publicUrl, URI api) {
        assertThatThrownBy(() -> LiveKeyGuard.check(SecretKey.of(key), publicUrl, api))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(key);
    }

    @Test
    void shouldStartOtherwise() {
        URI api = URI.create("https://api.stripe.com");
        assertThatCode(() -> LiveKeyGuard.check(SecretKey.of(" sk_live_1\n"), URI.create(HTTPS), api))
                .doesNotThrowAnyException();
        URI loopback = URI.create("http://127.0.0.1:8080");
        assertThatCode(() -> LiveKeyGuard.check(SecretKey.of("sk_test_1"), loopback, loopback))
                .doesNotThrowAnyException();
    }
}
