package live.frontrow.vod.captions;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is to be read for a while.
 *
 * @param start when it appears, in milliseconds of the recording
 * @param end when it goes
 * @param settings where it stands (W3C WebVTT §4.4); only those that browsers know
 * @param said one or more lines, each with its line break; tags that WebVTT does not know are text
 */
record Cue(long start, long end, String settings, String said) {

    /** More does not fit on a screen. */
    static final int MOST_CHARACTERS = 2_000;

    private static final String ARROW = "-->";
    private static final String TIME = "(?:([0-9]{2,3}):)?([0-5][0-9]):([0-5][0-9])\\.([0-9]{3})";
    private static final Pattern TIMES =
            Pattern.compile("[ \t]*" + TIME + "[ \t]*" + ARROW + "[ \t]*" + TIME + "(?:[ \t]+(.*))?");

    private static final String PERCENT = "[0-9]{1,3}(?:\\.[0-9]{1,6})?%";
    private static final Pattern SETTING = Pattern.compile("vertical:(?:rl|lr)"
            + "|line:(?:-?[0-9]{1,3}|" + PERCENT + ")(?:,(?:start|center|end))?"
            + "|position:" + PERCENT + "(?:,(?:line-left|center|line-right))?"
            + "|size:" + PERCENT
            + "|align:(?:start|center|end|left|right)");

    /** A bracket that opens none of WebVTT's tags and no time. */
    private static final Pattern NO_TAG =
            Pattern.compile("<(?!/?(?:b|i|u|c|v|lang|ruby|rt)(?:[. \t][^<>]{0,200})?>|" + TIME + ">)");

    /** Whether the line says when a cue is to be read, or tries to. */
    static boolean isTiming(String line) {
        return line.contains(ARROW);
    }

    /** A cue that does not begin before {@code earliest}; {@link IllegalArgumentException} with what is wrong, in words for people. */
    static Cue of(String timing, String said, long earliest) {
        Matcher times = TIMES.matcher(timing);
        if (!times.matches()) {
            throw new IllegalArgumentException("the times are not written like 00:01:02.500 --> 00:01:04.000");
        }
        long start = millis(times, 1);
        long end = millis(times, 5);
        if (end <= start) {
            throw new IllegalArgumentException("the cue ends before it has begun");
        }
        if (start < earliest) {
            throw new IllegalArgumentException("the cue begins before the one above it");
        }
        if (said.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("the cue has more than %,d characters".formatted(MOST_CHARACTERS));
        }
        return new Cue(
                start, end, settings(times.group(9)), NO_TAG.matcher(said).replaceAll("&lt;"));
    }

    /** As a file has it. */
    String text() {
        return clock(start) + " " + ARROW + " " + clock(end) + settings + "\n" + said;
    }

    private static String settings(String written) {
        return written == null
                ? ""
                : Arrays.stream(written.strip().split("[ \t]+"))
                        .filter(setting -> SETTING.matcher(setting).matches())
                        .map(setting -> " " + setting)
                        .collect(Collectors.joining());
    }

    private static long millis(MatchResult times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long minutes = 60 * hours + Long.parseLong(times.group(group + 1));
        return 1000 * (60 * minutes + Long.parseLong(times.group(group + 2))) + Long.parseLong(times.group(group + 3));
    }

    private static String clock(long millis) {
        long seconds = millis / 1000;
        return "%02d:%02d:%02d.%03d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, millis % 1000);
    }
}
