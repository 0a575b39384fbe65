package live.frontrow.stream.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.common.text.OneLine;

/** Checks what the creator wants notices to say. */
final class WordingRules {

    private static final int SUBJECT_MAX = 150;
    private static final int TEXT_MAX = 2_000;
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z]+\\}");
    private static final Set<String> KNOWN = Set.of("{show}", "{start}", "{moment}", "{link}", "{channel}");

    private WordingRules() {}

    /** The wording, trimmed, or an {@code invalid-input} problem that names every wrong field. */
    static Wording checked(Wording raw) {
        Wording wording = new Wording(
                OneLine.of(raw.subject() == null ? "" : raw.subject()),
                raw.text() == null ? "" : raw.text().strip().replace("\r\n", "\n"));
        List<Violation> found = new ArrayList<>();
        check("subject", wording.subject(), SUBJECT_MAX, found);
        check("text", wording.text(), TEXT_MAX, found);
        if (!wording.text().contains("{link}")) {
            found.add(new Violation("text", "must have {link} in it: what else would they open"));
        }
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return wording;
    }

    private static void check(String field, String text, int most, List<Violation> found) {
        if (text.isEmpty()) {
            found.add(new Violation(field, "must not be empty"));
        } else if (OneLine.characters(text) > most || text.length() > 4 * most) {
            found.add(new Violation(field, "must have at most %,d characters".formatted(most)));
        }
        if (text.codePoints()
                .anyMatch(character -> Character.isISOControl(character) && character != '\n'
                        || Character.getType(character) == Character.SURROGATE)) {
            found.add(new Violation(field, "must not contain control characters"));
        }
        PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(place -> !KNOWN.contains(place))
                .findFirst()
                .ifPresent(place -> found.add(new Violation(
                        field, place + " is not known: there are {show}, {start}, {moment}, {link} and {channel}")));
    }
}
