package live.frontrow.stream.notice;

import java.time.Duration;
import java.time.Instant;

/**
 * What a notice of an answer is about. In its row it is the question, and behind an {@code @} the milliseconds of the moment, if there is one.
 *
 * @param question id, which has no {@code @} in it
 * @param from what the picture's clock says where the answer begins, or null: nobody said when
 */
record Answer(String question, Instant from) {

    static final char MOMENT = '@';

    static Answer of(String about) {
        int end = about.indexOf(MOMENT);
        return end < 0
                ? new Answer(about, null)
                : new Answer(about.substring(0, end), Instant.ofEpochMilli(Long.parseLong(about.substring(end + 1))));
    }

    String about() {
        return from == null ? question : question + MOMENT + from.toEpochMilli();
    }

    /** What stands behind the path of the show's page for it to play the answer from its first picture on. */
    String query() {
        return "?question=" + question + (from == null ? "" : "&t=" + from);
    }

    /**
     * Where in the show, by the clock: a recording leaves out what nobody sent, and may be cut, so it may be earlier there.
     *
     * @param began when the show's first picture came, or null
     */
    String moment(Instant began) {
        if (from == null) {
            return "by the host";
        }
        if (began == null || from.isBefore(began)) {
            return "before it began";
        }
        Duration after = Duration.between(began, from);
        return (after.toHours() > 0
                        ? "%d:%02d:%02d".formatted(after.toHours(), after.toMinutesPart(), after.toSecondsPart())
                        : "%d:%02d".formatted(after.toMinutes(), after.toSecondsPart()))
                + " after it began";
    }
}
