package live.frontrow.e2e.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Picture and sound beside each other. */
class PresentationTest {
    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();
    private static final String INDEX = """
            #EXTM3U
            #EXT-X-VERSION:9
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="sound",URI="audio.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=676499,CODECS="avc1.4d400d,mp4a.40.2",AUDIO="sound"
            video.m3u8
            """;

    @Test
    void twoThatGoTogetherPass() {
        Findings findings = check(Sample.VIDEO.answers(), Sample.AUDIO.answers());

        assertThat(findings.first()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoThatDoNotAreFound(Rule rule, List<Answer> video, List<Answer> audio) {
        Findings findings = check(video, audio);

        assertThat(findings.counts().keySet()).as(findings.first().toString()).containsExactly(rule);
    }

    static Stream<Arguments> pairs() {
        UnaryOperator<String> held =
                text -> text.replace("HOLD-BACK=6", "HOLD-BACK=9").replace("UNTIL=12", "UNTIL=18");
        List<Answer> video = Sample.VIDEO.answers();
        return Stream.of(
                arguments(Rule.REPORT_AHEAD, reporting(video, 6, 109, 3), Sample.AUDIO.answers()),
                arguments(Rule.REPORT_BEHIND, reporting(video, 6, 108, 3), Sample.AUDIO.answers()),
                arguments(
                        Rule.RENDITIONS_TARGET,
                        Sample.from(Sample.VIDEO.delta(-1).answers(), 0, held),
                        Sample.from(Sample.AUDIO.answers(), 0, text -> held.apply(text)
                                .replace("DURATION:2", "DURATION:3"))),
                arguments(
                        Rule.RENDITIONS_CONTROL,
                        video,
                        Sample.from(Sample.AUDIO.answers(), 0, text -> text.replace("HOLD-BACK=6", "HOLD-BACK=7"))),
                arguments(
                        Rule.RENDITIONS_DISCONTINUITY,
                        video,
                        Sample.from(Sample.AUDIO.answers(), 0, text -> text.replace("SEQUENCE:3", "SEQUENCE:4"))));
    }

    @Test
    void aGoodIndexPasses() {
        assertThat(index(AS_IT_IS).first()).isEmpty();
        assertThat(MultivariantPlaylist.parse(INDEX).renditions()).containsExactly("audio.m3u8", "video.m3u8");
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void aWrongIndexIsFound(Rule rule, UnaryOperator<String> change) {
        assertThat(index(change).counts().keySet()).containsExactly(rule);
    }

    static Stream<Arguments> indexes() {
        return Stream.of(
                wrong(Rule.FIRST_LINE, text -> text.replace("#EXTM3U\n", "")),
                wrong(Rule.MEDIA_TAG_IN_MULTIVARIANT, text -> text + "#EXT-X-TARGETDURATION:2\n"),
                wrong(Rule.BANDWIDTH, text -> text.replace("BANDWIDTH=676499,", "")),
                wrong(Rule.GROUP, text -> text.replace("AUDIO=\"sound\"", "AUDIO=\"noise\"")));
    }

    private static Arguments wrong(Rule rule, UnaryOperator<String> change) {
        return arguments(rule, change);
    }

    private static Findings index(UnaryOperator<String> change) {
        Findings findings = new Findings();
        Answer answer = Sample.VIDEO.answers().getFirst();
        MultivariantPlaylist.parse(change.apply(INDEX)).check(new Breaches("index.m3u8", answer.at(), findings));
        return findings;
    }

    private static List<Answer> reporting(List<Answer> good, int index, int number, int part) {
        List<Answer> answers = new ArrayList<>(good);
        answers.set(
                index,
                Sample.with(
                        good.get(index),
                        good.get(index).text().replaceAll("LAST-MSN=.*", "LAST-MSN=" + number + ",LAST-PART=" + part)));
        return answers;
    }

    private static Findings check(List<Answer> video, List<Answer> audio) {
        Findings findings = new Findings();
        Presentation presentation = new Presentation(List.of("audio.m3u8", "video.m3u8"), findings);
        for (int i = 0; i < video.size(); i++) {
            presentation.received("video.m3u8", video.get(i));
            presentation.received("audio.m3u8", audio.get(i));
        }
        return findings;
    }
}
