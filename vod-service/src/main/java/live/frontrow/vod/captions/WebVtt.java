package live.frontrow.vod.captions;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a WebVTT file (W3C WebVTT §4) more strictly than browsers do, and writes what it says anew: its cues and nothing else. Notes,
 * styles, regions and whatever stands in the header are left out, so what is served can be nothing but text.
 */
final class WebVtt {

    /** Hours of talk without a pause. */
    static final int MOST_CUES = 20_000;

    private final List<String> lines;
    private final List<Cue> cues = new ArrayList<>();

    /** Index of the next line. */
    private int next;

    private WebVtt(List<String> lines) {
        this.lines = lines;
    }

    /**
     * What was understood.
     *
     * @param text the file, written anew
     * @param cues how many there are
     */
    record Written(String text, int cues) {}

    /** The file as it is kept; {@code captions-invalid} with line and reason when that is not a WebVTT file with cues in their order. */
    static Written clean(byte[] file) {
        WebVtt captions = new WebVtt(TextLines.of(file));
        captions.read();
        StringBuilder text = new StringBuilder("WEBVTT\n");
        captions.cues.forEach(cue -> text.append('\n').append(cue.text()));
        return new Written(text.toString(), captions.cues.size());
    }

    private void read() {
        if (lines.isEmpty() || !begins(lines.getFirst(), "WEBVTT")) {
            throw NotCaptions.at(0, "a WebVTT file begins with WEBVTT (an .srt file has to be converted first)");
        }
        skipBlock("after WEBVTT a blank line is missing");
        while (next < lines.size()) {
            String line = lines.get(next);
            if (line.isBlank()) {
                next++;
            } else if (begins(line, "NOTE") || begins(line, "STYLE") || begins(line, "REGION")) {
                skipBlock("before this cue a blank line is missing");
            } else {
                cue(line);
            }
        }
        if (cues.isEmpty()) {
            throw NotCaptions.at(lines.size() - 1, "there is no cue in this file");
        }
    }

    private void skipBlock(String otherwise) {
        for (; next < lines.size() && !lines.get(next).isBlank(); next++) {
            if (Cue.isTiming(lines.get(next))) {
                throw NotCaptions.at(next, otherwise);
            }
        }
    }

    private void cue(String first) {
        // A line before the times is the cue's name, of which nobody here has a use.
        next += Cue.isTiming(first) ? 0 : 1;
        if (next == lines.size() || !Cue.isTiming(lines.get(next))) {
            throw NotCaptions.at(
                    next - 1, "after this a line with times is missing, like 00:01:02.500 --> 00:01:04.000");
        }
        int timing = next++;
        StringBuilder said = new StringBuilder();
        for (; next < lines.size() && !lines.get(next).isBlank(); next++) {
            if (Cue.isTiming(lines.get(next))) {
                throw NotCaptions.at(next, "before this cue a blank line is missing");
            }
            said.append(lines.get(next)).append('\n');
        }
        try {
            cues.add(Cue.of(
                    lines.get(timing),
                    said.toString(),
                    cues.isEmpty() ? 0 : cues.getLast().start()));
        } catch (IllegalArgumentException wrong) {
            throw NotCaptions.at(timing, wrong.getMessage());
        }
        if (cues.size() > MOST_CUES) {
            throw NotCaptions.at(timing, "there are more than %,d cues".formatted(MOST_CUES));
        }
    }

    private static boolean begins(String line, String word) {
        return line.startsWith(word)
                && (line.length() == word.length() || " \t".indexOf(line.charAt(word.length())) >= 0);
    }
}
