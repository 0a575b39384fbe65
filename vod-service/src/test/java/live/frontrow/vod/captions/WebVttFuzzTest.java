package live.frontrow.vod.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.test.fuzz.Fuzz;
import live.frontrow.vod.captions.WebVtt.Written;
import live.frontrow.vod.problem.VodProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WebVttFuzzTest {

    private static final Fuzz FUZZ = Fuzz.of("""
                    \uFEFFWEBVTT - Some title
                    X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0

                    NOTE by somebody
                    over two lines

                    STYLE
                    ::cue { color: red }

                    1
                    00:01.500 --> 00:03.000 region:bottom line:-1 align:start size:40% vertical:rl
                    <v Ana>Good <i.loud>evening</i></v>
                    second line

                    00:00:03.000\t-->\t100:00:04.250 position:50%,center
                    <b>I <3 you & <00:00:03.500>me
                    """, "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n")
            .words(
                    "WEBVTT",
                    "NOTE",
                    "STYLE",
                    "REGION",
                    "-->",
                    "\n",
                    "\n\n",
                    "\r",
                    "\r\n",
                    "\t",
                    "<",
                    ">",
                    "&",
                    "</",
                    "<c.x>",
                    "line:",
                    "size:",
                    "%",
                    "00:00:01.000",
                    "\uFEFF",
                    "\u2028",
                    "\u0085",
                    "\u0000");

    @Test
    void shouldRefuseOrCleanEveryFile() {
        FUZZ.sample(WebVttFuzzTest::holds);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrCleanEveryFileForLong() {
        FUZZ.soak(WebVttFuzzTest::holds);
    }

    /** What is kept is clean: cleaned once more it is the same. */
    private static boolean holds(byte[] input) {
        Written written;
        try {
            written = WebVtt.clean(input);
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(VodProblem.CAPTIONS_INVALID);
            return false;
        }
        assertThat(WebVtt.clean(written.text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(written);
        assertThat(written.text().split("-->", -1)).hasSize(written.cues() + 1);
        return true;
    }
}
