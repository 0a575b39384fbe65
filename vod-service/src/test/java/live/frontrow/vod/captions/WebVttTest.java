package live.frontrow.vod.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.captions.WebVtt.Written;
import live.frontrow.vod.problem.VodProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {

    @Test
    void shouldWriteAnewWhatIsToBeReadAndNothingElse() {
        // Given
        String file = """
                \uFEFFWEBVTT - Some title
                X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0

                NOTE by somebody
                over two lines

                STYLE
                ::cue { background: url(https://example.org/track.png) }

                REGION
                id:bottom

                1
                00:01.500 --> 00:03.000 region:bottom line:-1 align:start size:40% onclick:alert(1)
                <v Ana>Good <i.loud>evening</i></v>
                second line

                00:00:03.000\t-->\t100:00:04.250
                <script>alert(1)</script> I <3 you & <00:00:03.500>me
                """.replace("\n", "\r\n");

        // When
        Written written = WebVtt.clean(file.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(written.cues()).isEqualTo(2);
        assertThat(written.text()).isEqualTo("""
                WEBVTT

                00:00:01.500 --> 00:00:03.000 line:-1 align:start size:40%
                <v Ana>Good <i.loud>evening</i></v>
                second line

                00:00:03.000 --> 100:00:04.250
                &lt;script>alert(1)&lt;/script> I &lt;3 you & <00:00:03.500>me
                """);
        assertThat(WebVtt.clean(written.text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""|1|a WebVTT file begins with WEBVTT (an .srt file has to be converted first)
            1~00:00:01,000 --> 00:00:02,000~Hi|1|a WebVTT file begins with WEBVTT (an .srt file has to be converted first)
            WEBVTTX~~00:01.000 --> 00:02.000~Hi|1|a WebVTT file begins with WEBVTT (an .srt file has to be converted first)
            WEBVTT|1|there is no cue in this file
            WEBVTT~00:01.000 --> 00:02.000~Hi|2|after WEBVTT a blank line is missing
            WEBVTT~~NOTE x~00:01.000 --> 00:02.000~Hi|4|before this cue a blank line is missing
            WEBVTT~~00:01.000 --> 00:02.000~Hi~00:02.000 --> 00:03.000~Ho|5|before this cue a blank line is missing
            WEBVTT~~name~Hi|3|after this a line with times is missing, like 00:01:02.500 --> 00:01:04.000
            WEBVTT~~name|3|after this a line with times is missing, like 00:01:02.500 --> 00:01:04.000
            WEBVTT~~00:01,000 --> 00:02,000~Hi|3|the times are not written like 00:01:02.500 --> 00:01:04.000
            WEBVTT~~00:61.000 --> 01:02.000~Hi|3|the times are not written like 00:01:02.500 --> 00:01:04.000
            WEBVTT~~00:02.000 --> 00:02.000~Hi|3|the cue ends before it has begun
            WEBVTT~~00:02.000 --> 00:03.000~Hi~~00:01.999 --> 00:04.000~Ho|6|the cue begins before the one above it
            WEBVTT~~00:01.000 --> 00:02.000~H\0i|4|it holds a control character
            """)
    void shouldSayWhereAndWhyAFileIsRefused(String file, int line, String reason) {
        refused(file.replace('~', '\n').replace("\\0", "\0").getBytes(StandardCharsets.UTF_8), line, reason);
    }

    @Test
    void shouldRefuseWhatIsNoTextOrTooMuch() {
        refused(
                "WEBVTT\n\n00:01.000 --> 00:02.000\nk\u00fche".getBytes(StandardCharsets.ISO_8859_1),
                4,
                "it is not UTF-8; save the file with that encoding");
        refused(
                ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "x".repeat(2_000)).getBytes(StandardCharsets.UTF_8),
                3,
                "the cue has more than 2,000 characters");
        refused(
                ("WEBVTT\n\n" + "00:01.000 --> 00:02.000\n\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8),
                40_003,
                "there are more than 20,000 cues");
    }

    private static void refused(byte[] file, int line, String reason) {
        assertThatThrownBy(() -> WebVtt.clean(file)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(VodProblem.CAPTIONS_INVALID);
            assertThat(problem.members()).isEqualTo(Map.of("line", line, "reason", reason));
            assertThat(problem.getMessage()).isEqualTo("Line " + line + ": " + reason + ".");
        });
    }
}
