package live.frontrow.gateway.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code docs/problems.md}, which lies beside this class, says of each problem of any service. */
@Singleton
final class ProblemPages {

    private static final String SECTION = "## ";
    private static final String CHAPTER = "# ";

    private final Map<String, String> pages;

    ProblemPages() {
        try (InputStream document = ProblemPages.class.getResourceAsStream("problems.md")) {
            pages = pages(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section of this problem, its id above it. */
    Optional<String> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    private static Map<String, String> pages(String document) {
        Map<String, String> pages = new HashMap<>();
        String id = null;
        for (String line : document.lines().toList()) {
            if (line.startsWith(SECTION)) {
                id = line.substring(SECTION.length()).strip();
                pages.put(id, id + "\n");
            } else if (line.startsWith(CHAPTER)) {
                id = null;
            } else if (id != null) {
                pages.merge(id, "\n" + line, String::concat);
            }
        }
        pages.replaceAll((each, text) -> text.strip() + "\n");
        return pages;
    }
}
