package live.frontrow.stream.audience;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import live.frontrow.common.text.Csv;

/** Writes an audience as RFC 4180 says. Ids and addresses of people are not in it. */
final class AudienceCsv {

    private static final String ANONYMOUS = "Anonymous";
    private static final String HEAD = "name,joined,left,minutes\r\n";

    private AudienceCsv() {}

    /** {@code more}: these are not all, which the last line says. */
    static String of(List<Watcher> watchers, boolean more) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (Watcher watcher : watchers) {
            csv.append(Csv.cell(watcher.name() == null ? ANONYMOUS : watcher.name()))
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
}
