package live.frontrow.chat.after;

import java.util.stream.Collectors;

/** Writes what came in each step as RFC 4180 says: times and numbers only. */
final class StepsCsv {

    private static final String HEAD = "from,messages,reactions\r\n";

    private StepsCsv() {}

    static String of(AfterShow after) {
        return after.steps().stream()
                .map(step -> step.at() + "," + step.messages() + "," + step.reactions() + "\r\n")
                .collect(Collectors.joining("", HEAD, ""));
    }
}
