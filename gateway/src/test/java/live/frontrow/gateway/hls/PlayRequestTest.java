package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayRequestTest {

    private static final String LINK = "abcdefghijklmnopqrstuvwx27";

    @Test
    void shouldReadALinkAndAFile() {
        assertThat(PlayRequest.parse("/play/" + LINK + "/index.m3u8")).hasValue(new PlayRequest(LINK, "index.m3u8"));
        assertThat(PlayRequest.parse("/play/" + LINK + "/a_video1_seg7.mp4"))
                .hasValue(new PlayRequest(LINK, "a_video1_seg7.mp4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/play/",
                "/play//index.m3u8",
                "/play/abcdefghijklmnopqrstuvwx27",
                "/play/abcdefghijklmnopqrstuvwx27/",
                "/play/abcdefghijklmnopqrstuvwx27/index.html",
                "/play/abcdefghijklmnopqrstuvwx27/media/index.m3u8",
                "/play/abcdefghijklmnopqrstuvwx2/index.m3u8",
                "/play/abcdefghijklmnopqrstuvwx277/index.m3u8",
                "/play/Abcdefghijklmnopqrstuvwx27/index.m3u8",
                "/play/abcdefghijklmnopqrstuvwx20/index.m3u8",
                "/play/abcdefghijklmnopqrstuvwx%32/index.m3u8",
                "/Play/abcdefghijklmnopqrstuvwx27/index.m3u8",
                "/live/abcdefghijklmnopqrstuvwx27/index.m3u8"
            })
    void shouldKnowOneSpellingOnly(String path) {
        assertThat(PlayRequest.parse(path)).isEmpty();
    }

    @Test
    void shouldKeepTheLinkOutOfLogs() {
        assertThat(new PlayRequest(LINK, "index.m3u8")).asString().doesNotContain(LINK);
    }
}
