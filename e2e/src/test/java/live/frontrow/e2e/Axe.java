package live.frontrow.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import live.frontrow.e2e.installation.Repository;

/** Asks axe-core what on a page keeps people out. */
final class Axe {
    private static final String SCRIPT = "gateway/src/main/webui/node_modules/axe-core/axe.min.js";

    private Axe() {}

    /** Serious and critical findings against WCAG 2.2 AA, as {@code rule: element}. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        try {
            if ((Boolean) page.evaluate("!window.axe")) {
                page.evaluate(Files.readString(Repository.root().resolve(SCRIPT)) + ";undefined");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) page.evaluate("""
                async () => {
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
                  const { violations } = await axe.run(document, { runOnly: tags })
                  return violations
                    .filter(v => ['serious', 'critical'].includes(v.impact))
                    .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}`))
                }
                """);
    }
}
