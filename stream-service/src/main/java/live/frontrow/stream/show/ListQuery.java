package live.frontrow.stream.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;

/** Checked query of the list of shows. */
record ListQuery(Set<StreamStatus> status, int limit, ListPosition after) {

    static final int LIMIT_MAX = 100;

    private static final ListPosition START = new ListPosition(-1, 0, new UUID(0, 0));
    private static final Map<String, StreamStatus> BY_NAME = Arrays.stream(StreamStatus.values())
            .collect(Collectors.toMap(s -> s.name().toLowerCase(Locale.ROOT), Function.identity()));

    /** Reads the query, or throws an {@code invalid-input} problem that names every wrong parameter. */
    static ListQuery of(String status, String limit, String cursor) {
        List<Violation> found = new ArrayList<>();
        Set<StreamStatus> wanted = status(status, found);
        int size = limit(limit, found);
        ListPosition after = cursor(cursor, found);
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return new ListQuery(wanted, size, after);
    }

    private static Set<StreamStatus> status(String text, List<Violation> found) {
        if (text == null || text.isEmpty()) {
            return EnumSet.allOf(StreamStatus.class);
        }
        Set<StreamStatus> wanted = EnumSet.noneOf(StreamStatus.class);
        for (String name : text.split(",", StreamStatus.values().length + 1)) {
            StreamStatus one = BY_NAME.get(name.strip());
            if (one == null) {
                found.add(new Violation("status", "must be scheduled, live, interrupted or ended"));
                return wanted;
            }
            wanted.add(one);
        }
        return wanted;
    }

    private static int limit(String text, List<Violation> found) {
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LIMIT_MAX) {
                return limit;
            }
        }
        found.add(new Violation("limit", "must be a number from 1 to " + LIMIT_MAX));
        return 0;
    }

    private static ListPosition cursor(String text, List<Violation> found) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        Optional<ListPosition> after = ListPosition.parse(text);
        if (after.isEmpty()) {
            found.add(new Violation("cursor", "must be the `next` of an earlier page"));
        }
        return after.orElse(START);
    }
}
