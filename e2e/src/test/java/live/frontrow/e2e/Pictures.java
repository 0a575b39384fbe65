package live.frontrow.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.e2e.installation.Repository;

/** Pictures of pages for whoever wants to look at them, and what is wrong with a page as it stands. */
final class Pictures {

    /** Whatever moves has come to rest; what moves for ever, as the light of a live show, is not waited for. */
    private static final String SETTLED = """
            Promise.allSettled(document.getAnimations()
                .filter(animation => Number.isFinite(animation.effect?.getComputedTiming().endTime))
                .map(animation => animation.finished))""";

    private Pictures() {}

    /** Takes a picture, and names serious findings of axe and whether the page is wider than its window. */
    static List<String> take(Page page, String name) {
        page.evaluate(SETTLED);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Repository.root().resolve("e2e/screenshots").resolve(name + ".png")));
        List<String> findings = new ArrayList<>();
        Axe.findings(page).forEach(finding -> findings.add(name + ": " + finding));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            findings.add(name + ": wider than the window");
        }
        return findings;
    }
}
