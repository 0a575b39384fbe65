package live.frontrow.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The figures of one benchmark, as people and tools read them.
 *
 * @param name the benchmark's name on the command line
 * @param figures in the order they are told
 */
public record Report(String name, List<Figure> figures) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A Markdown table, which also reads well in a terminal. */
    public String table() {
        return figures.stream()
                .map(f -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                f.id(),
                                number(f.value()) + " " + f.unit(),
                                goal(f),
                                f.met() == null ? "" : f.met() ? "met" : "missed",
                                peer(f)))
                .collect(Collectors.joining(
                        "\n", "| figure | Frontrow | goal | | peer (ratio) |\n|---|---:|---:|---|---:|\n", "\n"));
    }

    /** Writes the JSON that other tools read. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    private static String goal(Figure figure) {
        return figure.goal() == null
                ? ""
                : (figure.least() ? "≥ " : "≤ ") + number(figure.goal()) + " " + figure.unit();
    }

    /** A ratio to nothing says nothing. */
    private static String peer(Figure figure) {
        if (figure.peer() == null) {
            return "";
        }
        String told = number(figure.peer()) + " " + figure.unit();
        return figure.peer() == 0
                ? told
                : told + String.format(Locale.ROOT, " (× %.2f)", figure.value() / figure.peer());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
