package live.frontrow.stream.window;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessWindow;

/** To whom a show was open from when on. In one column, as JSON, and replaced as a whole. */
public class ShowWindows implements AttributeConverter<List<AccessWindow>, String> {

    /** Nobody changes their mind that often; if so, the last window is for those to whom the strictest of the rest was open. */
    private static final int MOST = 100;

    /** The same, and from then on open to these. */
    public static List<AccessWindow> then(List<AccessWindow> before, Instant from, Access access) {
        if (before == null || before.isEmpty()) {
            return List.of(AccessWindow.of(from, access));
        }
        AccessWindow last = before.getLast();
        if (last.access().equals(access)) {
            return before;
        }
        List<AccessWindow> windows = new ArrayList<>(before);
        if (windows.size() == MOST) {
            windows.set(MOST - 1, access.stricterThan(last.access()) ? AccessWindow.of(last.from(), access) : last);
        } else if (last.from().equals(from)) {
            windows.set(windows.size() - 1, AccessWindow.of(from, access));
        } else {
            windows.add(AccessWindow.of(from, access));
        }
        return List.copyOf(windows);
    }

    /**
     * The same, also when somebody has changed to whom it is open and nothing here: open to these alone since its start, or since the last
     * window began if these are fewer.
     */
    public static List<AccessWindow> asItIs(List<AccessWindow> before, Instant startedAt, Access access) {
        if (before == null || before.isEmpty()) {
            return List.of(AccessWindow.of(startedAt, access));
        }
        AccessWindow last = before.getLast();
        if (!access.stricterThan(last.access())) {
            return before;
        }
        List<AccessWindow> windows = new ArrayList<>(before);
        windows.set(windows.size() - 1, AccessWindow.of(last.from(), access));
        return List.copyOf(windows);
    }

    @Override
    public String convertToDatabaseColumn(List<AccessWindow> windows) {
        if (windows == null) {
            return null;
        }
        JsonArray array = new JsonArray();
        windows.forEach(window -> array.add(new JsonObject()
                .put("from", window.from().toString())
                .put("membersOnly", window.membersOnly())
                .put("tier", window.tier())));
        return array.encode();
    }

    @Override
    public List<AccessWindow> convertToEntityAttribute(String column) {
        return read(column);
    }

    /** What the column holds; null for null. */
    public static List<AccessWindow> read(String column) {
        return column == null
                ? null
                : new JsonArray(column)
                        .stream()
                                .map(JsonObject.class::cast)
                                .map(window -> new AccessWindow(
                                        Instant.parse(window.getString("from")),
                                        window.getBoolean("membersOnly"),
                                        window.getInteger("tier")))
                                .toList();
    }
}
