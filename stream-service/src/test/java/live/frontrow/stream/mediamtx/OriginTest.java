package live.frontrow.stream.mediamtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @Test
    void shouldReadAList() {
        assertThat(Origin.parse(
                        "a=http://127.0.0.1:9997|http://127.0.0.1:8888/, b-1=https://m:1/|https://m:2|http://f:3/"))
                .containsExactly(
                        new Origin(
                                "a",
                                URI.create("http://127.0.0.1:9997"),
                                URI.create("http://127.0.0.1:8888"),
                                Optional.empty()),
                        new Origin(
                                "b-1",
                                URI.create("https://m:1"),
                                URI.create("https://m:2"),
                                Optional.of(URI.create("http://f:3"))));
    }

    @Test
    void shouldNameTheHlsAddress() {
        Origin origin = Origin.parse("a=http://x:1|http://x:2").getFirst();
        assertThat(origin.hlsAddress("live/abc")).isEqualTo("http://x:2/live/abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a=http://x",
                "a=http://x|",
                "a=ftp://x|http://y",
                "A=http://x|http://y",
                "a=http://x|http://y,a=http://z|http://w",
                "a=http://x|http://y,"
            })
    void shouldRefuseAnythingElse(String list) {
        assertThatThrownBy(() -> Origin.parse(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
