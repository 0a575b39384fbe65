package live.frontrow.stream.audience;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes an audience step by step as RFC 4180 says: times and numbers only. */
final class MinutesCsv {

    private static final String HEAD = "from,most at once,came,left,there at the beginning,stayed\r\n";

    private MinutesCsv() {}

    /** The last two columns are empty where there was no picture any more. */
    static String of(AudienceHistory history, Staying staying) {
        Map<Instant, Staying.Point> stayed =
                staying.points().stream().collect(Collectors.toMap(Staying.Point::at, point -> point));
        return history.points().stream()
                .map(point -> line(point, stayed.get(point.at())))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(AudienceHistory.Point point, Staying.Point stayed) {
        return String.join(
                ",",
                point.at().toString(),
                Long.toString(point.viewers()),
                Long.toString(point.joins()),
                Long.toString(point.leaves()),
                (stayed == null ? "," : stayed.present() + "," + stayed.stayed()) + "\r\n");
    }
}
