package live.frontrow.gateway.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveCookieTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frontrow-live=t",
                "a=b; frontrow-live=t",
                "a=b;frontrow-live=t ; c=d",
                "xfrontrow-live=no; frontrow-live=t; frontrow-live=second",
                "a; =; ;; frontrow-live=t"
            })
    void shouldFindTheFirst(String header) {
        assertThat(LiveCookie.in(List.of(header))).hasValue("t");
        assertThat(LiveCookie.in(List.of("a=b", header))).hasValue("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frontrow-live",
                "frontrow-live=",
                "frontrow-live= ; a=b",
                "frontrow-live2=t",
                "a=frontrow-live=t"
            })
    void shouldFindNothingElse(String header) {
        assertThat(LiveCookie.in(List.of(header))).isEmpty();
    }

    @Test
    void shouldFindNothingWithoutCookies() {
        assertThat(LiveCookie.in(List.of())).isEmpty();
    }
}
