package live.frontrow.common.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.common.problem.ProblemType;

/** Every problem has a section in {@code docs/problems.md}; one call in a test of each service's catalogue. */
public final class ProblemPages {

    private static final Path PAGES = Path.of("..", "docs", "problems.md");

    private ProblemPages() {}

    /** Fails with the ids that have no section. */
    public static void check(ProblemType... catalogue) {
        Set<String> sections = lines().stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.toSet());
        List<String> missing = Arrays.stream(catalogue)
                .map(ProblemType::id)
                .filter(id -> !sections.contains(id))
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("No section in docs/problems.md: " + String.join(", ", missing));
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
