package live.frontrow.stream.audience;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Writes an audience as RFC 4180 says. Ids and addresses of people are not in it. */
final class AudienceCsv {

    private static final String ANONYMOUS = "Anonymous";
    private static final String HEAD = "name,joined,left,minutes\r\n";

    /** A spreadsheet takes a cell that begins with one of these for a formula, in wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private AudienceCsv() {}

    /** {@code more}: these are not all, which the last line says. */
    static String of(List<Watcher> watchers, boolean more) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (Watcher watcher : watchers) {
            csv.append(cell(watcher.name() == null ? ANONYMOUS : watcher.name()))
                    .append(',')
                    .append(time(watcher.joinedAt()))
                    .append(',')
                    .append(watcher.leftAt() == null ? "" : time(watcher.leftAt()))
                    .append(',')
                    .append(String.format(Locale.ROOT, "%.2f", watcher.minutes()))
                    .append("\r\n");
        }
        if (more) {
            csv.append("(not listed: all who came after the first ")
                    .append(watchers.size())
                    .append("),,,\r\n");
        }
        return csv.toString();
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A text that somebody else chose: never a formula, quoted when it must be. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
