package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import live.frontrow.common.test.fuzz.Fuzz;
import live.frontrow.gateway.hls.mux.MuxedName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddressFuzzTest {

    private static final Fuzz FUZZ = Fuzz.of(
                    "/live/0198c3f2-0000-7000-8000-000000000000/index.m3u8",
                    "/live/show-1/public/abc_video1-audio2_part7.mp4",
                    "/live/show-1/members/abc_video1_seg7.mp4",
                    "/play/abcdefghijklmnopqrstuvwxyz/index.m3u8")
            .words(
                    "/",
                    "//",
                    "..",
                    "%2e",
                    "%2f",
                    ";",
                    "?",
                    "\\",
                    "\u0000",
                    "public/",
                    "members/",
                    ".mp4",
                    ".m3u8",
                    "/live/",
                    "/play/");

    @Test
    void shouldRefuseOrReadEveryAddress() {
        FUZZ.sample(AddressFuzzTest::holds);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrReadEveryAddressForLong() {
        FUZZ.soak(AddressFuzzTest::holds);
    }

    /** One spelling for each: put together again it is the same. */
    private static boolean holds(byte[] input) {
        String path = new String(input, StandardCharsets.UTF_8);
        Optional<String> live = EdgeRequest.parse(path)
                .map(asked -> asked.folder() == null
                        ? "/live/" + asked.show() + "/" + asked.file()
                        : asked.folder().place(asked.show()) + asked.file());
        Optional<String> play = PlayRequest.parse(path).map(asked -> "/play/" + asked.link() + "/" + asked.file());
        live.or(() -> play).ifPresent(again -> {
            assertThat(again).isEqualTo(path).doesNotContain("/../").matches("[A-Za-z0-9/_.-]+");
            String file = again.substring(again.lastIndexOf('/') + 1);
            MuxedName.of(file)
                    .ifPresent(name -> assertThat(name.before() + name.video() + "-" + name.audio() + name.after())
                            .isEqualTo(file));
        });
        return live.or(() -> play).isPresent();
    }
}
