package live.frontrow.e2e.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good sequence passes; each rule is found when it, and only it, is broken. */
class ConformanceRulesTest {
    private static final int LAST = 15;

    @Test
    void aGoodSequencePasses() {
        Findings findings = check(Sample.VIDEO.answers());

        assertThat(findings.first()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"header", "parts", "tags", "history", "requests"})
    void aBrokenRuleIsFound(Rule rule, List<Answer> answers) {
        Findings findings = check(answers);

        assertThat(findings.counts().keySet()).as(findings.first().toString()).containsExactly(rule);
    }

    private static Findings check(List<Answer> answers) {
        Findings findings = new Findings();
        Conformance conformance = new Conformance("video.m3u8", List.of("audio.m3u8"), findings);
        answers.forEach(conformance::received);
        return findings;
    }

    static Stream<Arguments> header() {
        return Stream.of(
                at(Rule.UNREADABLE, 5, text -> text + "#EXT-X-PART:DURATION=x\n"),
                all(Rule.FIRST_LINE, text -> "\n" + text),
                all(Rule.TAG_ONCE, text -> text + "#EXT-X-VERSION:9\n"),
                all(Rule.VERSION_TOO_LOW, text -> text.replace("VERSION:9", "VERSION:5")),
                all(Rule.VERSION_TOO_HIGH, text -> text.replace("VERSION:9", "VERSION:10")),
                all(Rule.TARGET_DURATION, text -> text.replace("#EXT-X-TARGETDURATION:2\n", "")),
                all(Rule.SEGMENT_TOO_LONG, longer(102)),
                alone(Rule.SEQUENCE_FIRST, text -> text.replace("#EXT-X-DISCONTINUITY-SEQUENCE:3\n", "")
                        .replace("#EXTINF:2.00000,\nvideo_seg107", "#EXT-X-DISCONTINUITY-SEQUENCE:3\n$0")
                        .replace("$0", "#EXTINF:2.00000,\nvideo_seg107")),
                all(Rule.PLAYLIST_TYPE, text -> text + "#EXT-X-PLAYLIST-TYPE:EVENT\n"),
                all(Rule.MAP_MISSING, text -> text.replaceAll("#EXT-X-MAP.*\n", "")),
                all(Rule.NOT_BLOCKING, text -> text.replace("CAN-BLOCK-RELOAD=YES,", "")),
                all(Rule.PART_HOLD_BACK, text -> text.replace("PART-HOLD-BACK=1.2", "PART-HOLD-BACK=0.7")),
                all(Rule.PART_HOLD_BACK_THRICE, text -> text.replace("PART-HOLD-BACK=1.2", "PART-HOLD-BACK=1.1")),
                all(Rule.HOLD_BACK, text -> text.replace(",HOLD-BACK=6.0", ",HOLD-BACK=5.9")),
                all(Rule.SKIP_BOUNDARY, text -> text.replace("CAN-SKIP-UNTIL=12.0", "CAN-SKIP-UNTIL=11.9")));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                alone(
                        Rule.TAGS_BEFORE_PARTS,
                        text -> text.replaceAll("(#EXT-X-PROGRAM-DATE-TIME.*\n)(.*video_107_0.*\n)", "$2$1")),
                all(Rule.PART_INF, text -> text.replaceAll("#EXT-X-PART-INF.*\n", "")),
                all(Rule.PART_TOO_LONG, text -> text.replace("0.40000,URI=\"video_108_1", "0.41000,URI=\"video_108_1")
                        .replace("0.40000,URI=\"video_108_2", "0.39000,URI=\"video_108_2")),
                all(Rule.PART_TOO_SHORT, text -> text.replace("0.40000,URI=\"video_108_1", "0.33000,URI=\"video_108_1")
                        .replace("2.00000,\nvideo_seg108", "1.93000,\nvideo_seg108")),
                all(Rule.PARTS_ADD_UP, text -> text.replace("2.00000,\nvideo_seg108", "1.93000,\nvideo_seg108")),
                arguments(Rule.PARTS_FAR_FROM_END, Sample.VIDEO.partsOn(5).answers()));
    }

    static Stream<Arguments> tags() {
        return Stream.of(
                all(Rule.DATE_MISSING, text -> text.replaceAll("#EXT-X-PROGRAM-DATE-TIME.*\n", "")),
                all(Rule.DATES_OVERLAP, text -> text.replace("T20:00:06Z", "T20:00:04.900Z")),
                all(Rule.HINT_MISSING, text -> text.replaceAll("#EXT-X-PRELOAD-HINT.*\n", "")),
                all(Rule.HINT_TWICE, text -> text.replaceAll("(#EXT-X-PRELOAD-HINT.*\n)", "$1$1")),
                at(Rule.HINT_AFTER_END, LAST, text -> text + "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"x.mp4\"\n"),
                at(Rule.HINT_BROKEN, 3, text -> text.replaceAll("(HINT.*)video", "$1other")),
                all(Rule.REPORT_MISSING, text -> text.replaceAll("#EXT-X-RENDITION-REPORT.*\n", "")),
                all(Rule.REPORT_ADDRESS, text -> text.replace("\"audio.m3u8", "\"/live/audio.m3u8")));
    }

    static Stream<Arguments> history() {
        List<Answer> good = Sample.VIDEO.answers();
        return Stream.of(
                from(Rule.TARGET_DURATION_CHANGED, 7, text -> text.replace("DURATION:2", "DURATION:3")
                        .replace("HOLD-BACK=6", "HOLD-BACK=9")
                        .replace("UNTIL=12", "UNTIL=18")),
                from(Rule.PART_TARGET_CHANGED, 7, text -> text.replace("TARGET=0.40000", "TARGET=0.41000")
                        .replace("BACK=1.2", "BACK=1.3")),
                from(Rule.SERVER_CONTROL_CHANGED, 7, text -> text.replace("HOLD-BACK=6", "HOLD-BACK=7")),
                at(Rule.MEDIA_SEQUENCE_BACK, 7, text -> Sample.VIDEO.window(9).text(47, 0)),
                arguments(Rule.MEDIA_SEQUENCE_STEP, jump(good, "SEQUENCE:3")),
                from(Rule.DISCONTINUITY_SEQUENCE, 7, text -> text.replace("SEQUENCE:3", "SEQUENCE:4")),
                from(Rule.SEGMENT_CHANGED, 7, text -> text.replace("video_seg105", "other_seg105")),
                arguments(Rule.SEGMENT_LOST, lost(good)),
                from(Rule.PARTS_CHANGED, 3, text -> text.replace("video_108_0", "other_108_0")),
                from(Rule.PARTS_ORDER, 2, text -> text.replaceAll("#EXT-X-PART.*video_107.*\n", "")),
                arguments(Rule.WINDOW, Sample.VIDEO.window(2).delta(-1).answers()),
                arguments(Rule.CHANGED_AFTER_END, plus(good, Sample.VIDEO.ended(60))),
                arguments(Rule.SEGMENT_LATE, later(good, 5, Duration.ofSeconds(4), Duration.ofSeconds(4))),
                arguments(Rule.PART_LATE, later(good, 3, Duration.ofMillis(1_700), Duration.ZERO)));
    }

    static Stream<Arguments> requests() {
        List<Answer> good = Sample.VIDEO.answers();
        return Stream.of(
                arguments(Rule.AWAITED_MISSING, asking(good, 6, Directives.awaiting(new Position(109, 1)))),
                arguments(Rule.DELTA_MISSING, asking(good, 6, Sample.awaiting(6).skipping())),
                arguments(Rule.DELTA_UNASKED, asking(good, 3, Sample.awaiting(3))),
                at(Rule.DELTA_TOO_MUCH, 3, text -> Sample.VIDEO.text(43, 3)),
                at(Rule.SKIP_AFTER_END, LAST, good.getLast().directives().skipping(), text -> Sample.VIDEO
                        .text(55, 1)
                        .replaceAll("#EXT-X-PRELOAD-HINT.*\n", "#EXT-X-ENDLIST\n")),
                at(Rule.DELTA_TAGS, 3, text -> Sample.VIDEO
                        .text(43, 0)
                        .replaceAll("#EXT-X-MAP.*\n", "#EXT-X-SKIP:SKIPPED-SEGMENTS=0\n")));
    }

    @Test
    void aNewPublicationMayJump() {
        Findings findings = check(jump(Sample.VIDEO.answers(), "SEQUENCE:4"));

        assertThat(findings.first()).isEmpty();
    }

    private static Arguments all(Rule rule, UnaryOperator<String> change) {
        return from(rule, 0, change);
    }

    private static Arguments alone(Rule rule, UnaryOperator<String> change) {
        return arguments(rule, Sample.from(Sample.VIDEO.answers().subList(0, 1), 0, change));
    }

    private static Arguments from(Rule rule, int first, UnaryOperator<String> change) {
        return arguments(rule, Sample.from(Sample.VIDEO.answers(), first, change));
    }

    private static Arguments at(Rule rule, int index, UnaryOperator<String> change) {
        return at(rule, index, Sample.VIDEO.answers().get(index).directives(), change);
    }

    private static Arguments at(Rule rule, int index, Directives directives, UnaryOperator<String> change) {
        List<Answer> answers = new ArrayList<>(asking(Sample.VIDEO.answers(), index, directives));
        answers.set(
                index,
                Sample.with(answers.get(index), change.apply(answers.get(index).text())));
        return arguments(rule, answers);
    }

    private static List<Answer> asking(List<Answer> good, int index, Directives directives) {
        List<Answer> answers = new ArrayList<>(good);
        Answer answer = good.get(index);
        answers.set(index, new Answer(directives, answer.asked(), answer.at(), answer.text()));
        return answers;
    }

    private static UnaryOperator<String> longer(int segment) {
        return text -> text.replace("2.00000,\nvideo_seg" + segment, "2.60000,\nvideo_seg" + segment);
    }

    /** From the seventh answer on, every number is higher by a thousand. */
    private static List<Answer> jump(List<Answer> good, String discontinuity) {
        List<Answer> answers = Sample.from(
                good, 7, text -> text.replace("SEQUENCE:10", "SEQUENCE:110").replace("SEQUENCE:3", discontinuity));
        for (int i = 7; i < answers.size(); i++) {
            answers.set(i, asking(answers, i, Directives.NONE).get(i));
        }
        return answers;
    }

    /** After the answer with segment 108, one without it. */
    private static List<Answer> lost(List<Answer> good) {
        List<Answer> answers = asking(good, 6, Directives.NONE);
        answers.set(
                6, Sample.with(answers.get(6), Sample.VIDEO.window(7).partsOn(1).text(40, 0)));
        return answers;
    }

    private static List<Answer> plus(List<Answer> good, String text) {
        List<Answer> answers = new ArrayList<>(good);
        answers.add(Sample.VIDEO.answer(LAST + 5, Directives.NONE, text));
        return answers;
    }

    private static List<Answer> later(List<Answer> good, int first, Duration at, Duration asked) {
        List<Answer> answers = new ArrayList<>(good);
        for (int i = first; i < answers.size(); i++) {
            Answer answer = good.get(i);
            Duration moved = i == first ? asked : at;
            answers.set(
                    i,
                    new Answer(
                            answer.directives(),
                            answer.asked().plus(moved),
                            answer.at().plus(at),
                            answer.text()));
        }
        return answers;
    }
}
