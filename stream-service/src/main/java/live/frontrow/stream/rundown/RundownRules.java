package live.frontrow.stream.rundown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.common.text.OneLine;
import live.frontrow.stream.show.ShowRules;

/** Trims and checks what a creator writes into a rundown. */
final class RundownRules {

    static final int MOST = 30;
    static final int TITLE_MAX = 140;
    static final int NOTES_MAX = 1000;
    static final int MINUTES_MAX = 600;
    static final int USUAL_NOTICE = 300;
    static final int LONGEST_NOTICE = 3600;

    private static final int ID_LENGTH = 8;

    private RundownRules() {}

    /** The plan, normalised, segments that were there under their ids and new ones with a new id; or an {@code invalid-input} problem. */
    static RundownPlan checked(RundownPlan raw, Set<String> there) {
        List<Violation> found = new ArrayList<>();
        if (raw.version() == null || raw.version() < 0) {
            found.add(new Violation("version", "must be that of the rundown you have, 0 for none"));
        }
        int notice = Objects.requireNonNullElse(raw.noticeSeconds(), USUAL_NOTICE);
        if (notice < 0 || notice > LONGEST_NOTICE) {
            found.add(new Violation("noticeSeconds", "must be 0 to " + LONGEST_NOTICE));
        }
        List<RundownItem> items = raw.items() == null ? List.of() : raw.items();
        if (raw.items() == null || items.size() > MOST) {
            found.add(new Violation("items", "must be a list of at most " + MOST));
            items = List.of();
        }
        Set<String> taken = new HashSet<>();
        List<RundownItem> checked = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            checked.add(item(items.get(i), "items[" + i + "]", there, taken, found));
        }
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return new RundownPlan(raw.version(), List.copyOf(checked), Boolean.TRUE.equals(raw.clock()), notice);
    }

    private static RundownItem item(
            RundownItem raw, String path, Set<String> there, Set<String> taken, List<Violation> found) {
        if (raw == null) {
            found.add(new Violation(path, "must be a segment"));
            return null;
        }
        String title = raw.title() == null ? "" : OneLine.of(raw.title());
        String notes = raw.notes() == null ? "" : raw.notes().strip();
        if (title.isEmpty() || OneLine.characters(title) > TITLE_MAX) {
            found.add(new Violation(path + ".title", "must have 1 to " + TITLE_MAX + " characters"));
        }
        if (notes.codePointCount(0, notes.length()) > NOTES_MAX
                || notes.codePoints().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
            found.add(new Violation(path + ".notes", "must be text of at most " + NOTES_MAX + " characters"));
        }
        if (raw.minutes() == null || raw.minutes() < 1 || raw.minutes() > MINUTES_MAX) {
            found.add(new Violation(path + ".minutes", "must be 1 to " + MINUTES_MAX));
        }
        ShowRules.violations(raw.access()).stream()
                .map(violation -> new Violation(path + "." + violation.field(), violation.message()))
                .forEach(found::add);
        String id = there.contains(raw.id()) && taken.add(raw.id()) ? raw.id() : Ids.shortId(ID_LENGTH);
        return new RundownItem(
                id,
                title,
                raw.minutes(),
                raw.access().membersOnly(),
                raw.access().tier(),
                notes);
    }

    static Set<String> ids(List<RundownItem> items) {
        return items.stream().map(RundownItem::id).collect(Collectors.toSet());
    }
}
