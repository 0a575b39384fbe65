package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import live.frontrow.gateway.cdn.MediaFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRequestTest {

    private static final String LONGEST = "a".repeat(64);

    @Test
    void shouldReadShowAndFile() {
        assertThat(EdgeRequest.parse("/live/01a2-B/9f_video1_seg7.mp4"))
                .hasValue(new EdgeRequest("01a2-B", null, "9f_video1_seg7.mp4"));
        assertThat(EdgeRequest.parse("/live/" + LONGEST + "/index.m3u8"))
                .hasValue(new EdgeRequest(LONGEST, null, "index.m3u8"));
        assertThat(EdgeRequest.parse("/live/a/members/x.mp4"))
                .hasValue(new EdgeRequest("a", MediaFolder.MEMBERS, "x.mp4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/live",
                "/live/",
                "/live/a",
                "/live//index.m3u8",
                "/live/a/",
                "/live/a/b/index.m3u8",
                "/live/a/Members/index.m3u8",
                "/live/a/members//index.m3u8",
                "/live/a/members/public/index.m3u8",
                "/live/a_b/index.m3u8",
                "/live/a/index.m3u8x",
                "/live/a/index.txt",
                "/live/a/in%64ex.m3u8",
                "/live/a/ind ex.m3u8",
                "/live/\u00e4/index.m3u8",
                "/LIVE/a/index.m3u8",
                "//live/a/index.m3u8"
            })
    void shouldReadNothingElse(String path) {
        assertThat(EdgeRequest.parse(path)).isEmpty();
        assertThat(EdgeRequest.parse("/live/a" + LONGEST + "/index.m3u8")).isEmpty();
        assertThat(EdgeRequest.parse("/live/a/" + "f".repeat(125) + ".mp4")).isEmpty();
    }
}
