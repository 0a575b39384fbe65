package live.frontrow.chat.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;

/** Place of a message among all; opaque to callers. */
record MessageCursor(int topic, long seq) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})-([0-9]{1,18})");

    /** Before the newest. */
    static MessageCursor newest() {
        return new MessageCursor(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    String text() {
        return topic + "-" + seq;
    }

    static MessageCursor of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw ProblemException.invalid("before", "is not one that we gave out");
        }
        return new MessageCursor(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }
}
