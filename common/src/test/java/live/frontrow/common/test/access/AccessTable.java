package live.frontrow.common.test.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One section of {@code docs/security/access.md}: {@code | `GET /path` | cell | cell | … | note |} below a header that names the callers.
 * What a cell may say is told at the head of that page.
 *
 * @param callers names of the columns between the route and the note
 * @param rows cells of each route, in the order of the callers
 */
public record AccessTable(List<String> callers, Map<String, List<String>> rows) {

    private static final Path PAGE = Path.of("..", "docs", "security", "access.md");

    /** The table below the heading {@code ## name}. */
    public static AccessTable of(String name) {
        List<List<String>> lines = lines().stream()
                .dropWhile(line -> !line.equals("## " + name))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .map(AccessTable::cells)
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException("No table for " + name + " in " + PAGE);
        }
        List<String> callers = lines.getFirst().subList(1, lines.getFirst().size() - 1);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            String route = line.getFirst().replace("`", "");
            if (line.size() != callers.size() + 2 || rows.put(route, line.subList(1, callers.size() + 1)) != null) {
                throw new IllegalStateException("Not one whole row of its own: " + route);
            }
        }
        return new AccessTable(callers, rows);
    }

    /** What the table says of this caller at that route. */
    public String cell(String route, String caller) {
        return rows.get(route).get(callers.indexOf(caller));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
