package live.frontrow.membership.gain;

import java.util.stream.Collectors;
import live.frontrow.common.text.Csv;

/** Writes newcomers as RFC 4180 says. Ids and addresses of people are not in it. */
final class GainedCsv {

    private static final String HEAD = "since,name,plan\r\n";

    private GainedCsv() {}

    /** The last line says when there are more. */
    static String of(Gained gained) {
        String lines = gained.items().stream().map(GainedCsv::line).collect(Collectors.joining());
        long more = gained.count() - gained.items().size();
        return HEAD + lines + (more > 0 ? "(not listed: " + more + " more),,\r\n" : "");
    }

    private static String line(Gained.Newcomer newcomer) {
        return "%s,%s,%s\r\n"
                .formatted(
                        newcomer.at(),
                        Csv.cell(newcomer.name()),
                        newcomer.plan() == null ? "" : Csv.cell(newcomer.plan()));
    }
}
