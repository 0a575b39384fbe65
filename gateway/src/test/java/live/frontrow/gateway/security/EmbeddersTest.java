package live.frontrow.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddersTest {

    @Test
    void shouldKnowNobodyUnlessTold() {
        assertThat(new Embedders(Optional::empty).any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "http://friend.example",
                "https://friend.example/",
                "https://friend.example/page",
                "https://*.friend.example",
                "https://Friend.example",
                "https://friend.example:443",
                "https://user@friend.example",
                "friend.example",
                "https://"
            })
    void shouldNotBeginWithWhatNoBrowserWouldSend(String origin) {
        assertThatThrownBy(() -> new Embedders(() -> Optional.of(List.of("https://good.example", origin))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(origin);
    }
}
