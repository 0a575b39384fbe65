package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHeadTest {

    private static final String TAIL = " HTTP/1.1\r\nHost: live\r\nCookie: a=\u00e9\r\n\r\n";

    private final HeadersMultiMap headers = HeadersMultiMap.httpHeaders().add("Host", "live");
    private final HttpRequest request = request("/live/one/a.mp4");
    private final KnownHead known =
            KnownHead.of("GET /live/one/a.mp4" + TAIL, request, null, true).orElseThrow();

    @Test
    void shouldFindThePathBeforeWhatIsKnown() {
        assertThat(known.uri(bytes("GET /live/two/b.m3u8?_HLS_msn=1" + TAIL))).isEqualTo("/live/two/b.m3u8?_HLS_msn=1");
        ByteBuf behind = bytes("xxGET /x" + TAIL).skipBytes(2);
        assertThat(KnownHead.isWhole(behind)).isTrue();
        assertThat(known.uri(behind)).isEqualTo("/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /x HTTP/1.1\r\nHost: live\r\nCookie: a=e\r\n\r\n",
                "GET /x HTTP/1.1\r\nhost: live\r\nCookie: a=\u00e9\r\n\r\n",
                "GET /x HTTP/1.0\r\nHost: live\r\nCookie: a=\u00e9\r\n\r\n",
                "GET /x\tHTTP/1.1\r\nHost: live\r\nCookie: a=\u00e9\r\n\r\n",
                "GET " + TAIL,
                "GET" + TAIL,
                "GET /x y" + TAIL,
                "GET /x\u0000" + TAIL,
                "GET /x#y" + TAIL,
                "GET /\u00e9" + TAIL,
                "GET /x HTTP/1.1\r\nX: y" + TAIL,
                "GET /x HTTP/1.1\r\n\r\nGET /y" + TAIL
            })
    void shouldFindNoPathInWhatIsSpelledInAnotherWay(String text) {
        assertThat(known.uri(bytes(text))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /x HTTP/1.1\r\nHost: live\r\n\r\n",
                "GET /x HTTP/1.1\r\nHost: live\r\n\r\n ",
                "GET /x HTTP/1.1\r\nHost: live\n\n",
                "\r\nGET /x HTTP/1.1\r\nHost: live\r\n\r\n",
                "GET \r\n\r\n",
                ""
            })
    void shouldNotTakeForWholeWhatMayBeMoreOrLess(String text) {
        assertThat(KnownHead.isWhole(bytes(text))).isFalse();
    }

    @Test
    void shouldKeepNothingLong() {
        assertThat(KnownHead.isWhole(bytes("GET /x HTTP/1.1\r\nX: " + "y".repeat(4_072) + "\r\n\r\n")))
                .isTrue();
        assertThat(KnownHead.isWhole(bytes("GET /x HTTP/1.1\r\nX: " + "y".repeat(4_073) + "\r\n\r\n")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /live/one/b.mp4" + TAIL,
                "GET  /live/one/a.mp4" + TAIL,
                "GET /live/one/a.mp4 HTTP/1.1\nHost: live\r\n\r\n",
                "GET /live/one/a.mp4" + TAIL + "\r\n\r\n",
                "GET /live/one/a.mp4" + TAIL + "GET /live/one/a.mp4" + TAIL
            })
    void shouldKnowNothingOfWhatIsNotThisRequestAlone(String text) {
        assertThat(KnownHead.of(text, request, null, true)).isEmpty();
    }

    @Test
    void shouldMakeTheRequestThatTheDecoderWouldHaveRead() {
        // When
        HttpRequest again = known.request("/live/one/c.mp4");

        // Then
        assertThat(again.uri()).isEqualTo("/live/one/c.mp4");
        assertThat(again.method()).isEqualTo(HttpMethod.GET);
        assertThat(again.protocolVersion()).isEqualTo(HttpVersion.HTTP_1_1);
        assertThat(again.headers().names()).containsExactly("Host");
        assertThat(again.headers().getAll("Host")).containsExactly("live");
        again.headers().set("Host", "changed");
        assertThat(known.request("/live/one/c.mp4").headers().get("Host")).isEqualTo("live");
    }

    private HttpRequest request(String uri) {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, uri, headers);
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }
}
