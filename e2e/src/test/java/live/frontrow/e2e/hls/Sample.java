package live.frontrow.e2e.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The playlists of one rendition that keeps every rule: segments of 2 s with five parts each, an answer for each part
 * over three segments, one of them a delta update, and the end.
 *
 * @param window how many whole segments it names
 * @param partsOn how many of them with their parts
 * @param delta which answer is a delta update; −1 for none
 */
record Sample(String name, String other, int window, int partsOn, int delta) {
    static final Sample VIDEO = new Sample("video", "audio", 8, 2, 3);
    static final Sample AUDIO = new Sample("audio", "video", 8, 2, -1);

    private static final Instant BEGIN = Instant.parse("2026-11-23T20:00:00Z");
    private static final Duration PART = Duration.ofMillis(400);
    private static final int PARTS = 5;
    private static final int FIRST = 100;
    /** Parts that are there with the first answer. */
    private static final int START = 8 * PARTS;

    private static final int ANSWERS = 15;

    Sample window(int segments) {
        return new Sample(name, other, segments, partsOn, delta);
    }

    Sample partsOn(int segments) {
        return new Sample(name, other, window, segments, delta);
    }

    Sample delta(int answer) {
        return new Sample(name, other, window, partsOn, answer);
    }

    List<Answer> answers() {
        List<Answer> all = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            Directives awaiting = i == 0 ? Directives.NONE : awaiting(i);
            all.add(
                    i == delta
                            ? answer(i, awaiting.skipping(), text(START + i, 2))
                            : answer(i, awaiting, text(START + i, 0)));
        }
        all.add(answer(ANSWERS, awaiting(ANSWERS), ended(START + ANSWERS)));
        return all;
    }

    /** What a player asks for before the answer of that number. */
    static Directives awaiting(int answer) {
        int part = START + answer - 1;
        return Directives.awaiting(new Position(FIRST + part / PARTS, part % PARTS));
    }

    Answer answer(int number, Directives directives, String text) {
        Instant at = BEGIN.plus(PART.multipliedBy(START + number)).plusMillis(10);
        return new Answer(directives, at.minus(PART), at, text);
    }

    String ended(int parts) {
        return text(parts, 0)
                .lines()
                .filter(line -> !line.startsWith("#EXT-X-PRELOAD-HINT") && !line.startsWith("#EXT-X-RENDITION-REPORT"))
                .collect(Collectors.joining("\n", "", "\n#EXT-X-ENDLIST\n"));
    }

    /** When that many parts were there. */
    String text(int parts, int skipped) {
        int whole = FIRST + parts / PARTS;
        int first = Math.max(FIRST, whole - window);
        StringBuilder text = new StringBuilder("""
                #EXTM3U
                #EXT-X-VERSION:9
                #EXT-X-TARGETDURATION:2
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,HOLD-BACK=6.0,PART-HOLD-BACK=1.20000,CAN-SKIP-UNTIL=12.0
                #EXT-X-PART-INF:PART-TARGET=0.40000
                #EXT-X-MEDIA-SEQUENCE:%d
                #EXT-X-DISCONTINUITY-SEQUENCE:3
                """.formatted(first));
        text.append(
                skipped > 0
                        ? "#EXT-X-SKIP:SKIPPED-SEGMENTS=" + skipped + "\n"
                        : "#EXT-X-MAP:URI=\"" + name + "_init.mp4\"\n");
        for (int number = first + skipped; number < whole; number++) {
            segment(text, number, number >= whole - partsOn ? PARTS : 0);
            text.append("#EXTINF:2.00000,\n%s_seg%d.mp4\n".formatted(name, number));
        }
        if (parts % PARTS > 0) {
            segment(text, whole, parts % PARTS);
        }
        text.append("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"%s_%d_%d.mp4\"\n".formatted(name, whole, parts % PARTS));
        int last = parts - 1;
        text.append("#EXT-X-RENDITION-REPORT:URI=\"%s.m3u8\",LAST-MSN=%d,LAST-PART=%d\n"
                .formatted(other, FIRST + last / PARTS, last % PARTS));
        return text.toString();
    }

    private void segment(StringBuilder text, int number, int parts) {
        text.append("#EXT-X-PROGRAM-DATE-TIME:")
                .append(BEGIN.plus(PART.multipliedBy((number - FIRST) * (long) PARTS)))
                .append('\n');
        for (int part = 0; part < parts; part++) {
            text.append("#EXT-X-PART:DURATION=0.40000,URI=\"%s_%d_%d.mp4\"%s\n"
                    .formatted(name, number, part, part == 0 ? ",INDEPENDENT=YES" : ""));
        }
    }

    /** The same answers with other texts, from one on. */
    static List<Answer> from(List<Answer> answers, int first, UnaryOperator<String> change) {
        List<Answer> changed = new ArrayList<>(answers);
        for (int i = first; i < changed.size(); i++) {
            changed.set(i, with(changed.get(i), change.apply(changed.get(i).text())));
        }
        return changed;
    }

    static Answer with(Answer answer, String text) {
        return new Answer(answer.directives(), answer.asked(), answer.at(), text);
    }
}
