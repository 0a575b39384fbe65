package live.frontrow.common.test;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/**
 * Every metric has a row in {@code docs/metrics.md}, and every row a metric; one call in a test of each service. Rows are
 * {@code | `name` | type | `tag`: `value`, `value`; `tag` | service, service | what it tells |}.
 */
public final class MetricsPage {

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    /** Of a row, with what is before its first bar. */
    private static final int CELLS = 6;

    /** What Prometheus adds to a timer by itself. */
    private static final Set<String> OF_TIMERS = Set.of("le", "quantile");

    private MetricsPage() {}

    /** Fails unless {@code scraped}, the service's whole {@code /q/metrics}, is what the page says of {@code service}. */
    public static void check(String service, String scraped) {
        Map<String, Row> page = rows(service);
        Map<String, String> types = types(scraped);
        Map<String, Map<String, Set<String>>> labels = labels(scraped, types.keySet());
        Set<String> own = page.keySet().stream().filter(MetricsPage::ours).collect(toSet());
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(types.keySet().stream().filter(MetricsPage::ours))
                    .as("metrics of %s", service)
                    .containsExactlyInAnyOrderElementsOf(own);
            all.assertThat(types.keySet()).as("metrics of libraries").containsAll(page.keySet());
            page.forEach((name, row) -> row.check(all, types.get(name), labels.getOrDefault(name, Map.of())));
        });
    }

    /** One of the page. A tag without values may have any. */
    private record Row(String name, String type, Map<String, Set<String>> tags) {

        void check(SoftAssertions all, String found, Map<String, Set<String>> labels) {
            all.assertThat(found).as(name).isEqualTo(type);
            all.assertThat(labels.keySet()).as("tags of %s", name).isEqualTo(tags.keySet());
            tags.forEach((tag, values) -> {
                if (!values.isEmpty()) {
                    all.assertThat(values).as("%s of %s", tag, name).containsAll(labels.getOrDefault(tag, Set.of()));
                }
            });
        }
    }

    private static boolean ours(String name) {
        return name.startsWith("frontrow_");
    }

    private static Map<String, Row> rows(String service) {
        Map<String, Row> rows = new TreeMap<>();
        lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.split("\\|");
            if (cells.length == CELLS
                    && Arrays.asList(cells[4].strip().split(", ")).contains(service)) {
                String name = quoted(cells[1]).getFirst();
                rows.put(name, new Row(name, cells[2].strip(), tags(cells[3])));
            }
        });
        return rows;
    }

    private static Map<String, Set<String>> tags(String cell) {
        Map<String, Set<String>> tags = new HashMap<>();
        for (String each : cell.split(";")) {
            List<String> words = quoted(each);
            if (!words.isEmpty()) {
                tags.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
            }
        }
        return tags;
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** By name, without the longest duration that a timer gives as well. */
    private static Map<String, String> types(String scraped) {
        Map<String, String> types = new TreeMap<>();
        TYPE.matcher(scraped).results().forEach(found -> types.put(name(found), type(found.group(2))));
        types.keySet()
                .removeIf(name ->
                        name.endsWith("_max") && "timer".equals(types.get(name.substring(0, name.length() - 4))));
        return types;
    }

    /** OpenMetrics leaves out in the type what it writes in the sample. */
    private static String name(MatchResult found) {
        return found.group(2).equals("counter") ? found.group(1).replaceFirst("(_total)?$", "_total") : found.group(1);
    }

    private static String type(String type) {
        return type.equals("summary") || type.equals("histogram") ? "timer" : type;
    }

    private static Map<String, Map<String, Set<String>>> labels(String scraped, Set<String> names) {
        List<String[]> found = new ArrayList<>();
        for (MatchResult sample : scraped.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> SAMPLE.matcher(line).results())
                .toList()) {
            String name = names.contains(sample.group(1))
                    ? sample.group(1)
                    : sample.group(1).replaceFirst("_(count|sum|bucket|max)$", "");
            String tags = sample.group(2) == null ? "" : sample.group(2);
            LABEL.matcher(tags)
                    .results()
                    .filter(label -> !OF_TIMERS.contains(label.group(1)))
                    .forEach(label -> found.add(new String[] {name, label.group(1), label.group(2)}));
        }
        return found.stream()
                .collect(groupingBy(each -> each[0], groupingBy(each -> each[1], mapping(each -> each[2], toSet()))));
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(PAGE).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
