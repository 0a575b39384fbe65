package live.frontrow.e2e.browser;

import com.microsoft.playwright.Page;

/** What an open watch page shows from now on that its viewer would take for an error, in the words of the page. */
public final class ShownTrouble {
    private final Page page;

    private ShownTrouble(Page page) {
        this.page = page;
    }

    /** Begins to look. */
    public static ShownTrouble on(Page page) {
        page.evaluate("""
                () => {
                  const calm = ['loading', 'waiting', 'starting', 'playing', 'interrupted', 'replay', 'ended']
                  const shown = (window.shownTrouble = new Set())
                  const look = () => {
                    for (const { dataset } of document.querySelectorAll('[data-stage]')) {
                      if (!calm.includes(dataset.stage)) shown.add(dataset.stage)
                    }
                    for (const alert of document.querySelectorAll('[role=alert]')) {
                      if (alert.textContent.trim()) shown.add(alert.textContent)
                    }
                  }
                  look()
                  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
                }
                """);
        return new ShownTrouble(page);
    }

    /** A line for each error; empty when there was none. */
    public String all() {
        return (String) page.evaluate("() => [...window.shownTrouble].join('\\n')");
    }
}
