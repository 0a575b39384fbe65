package live.frontrow.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Polls by keyboard, as the host makes one and as viewers see it. */
public final class PollCard {
    private PollCard() {}

    /** Writes one in the control room, as a draft. */
    public static void draft(Page studio, String text, List<String> answers) {
        button(studio, "New poll").press("Enter");
        Locator question = studio.getByLabel("What do you ask?");
        assertThat(question).isFocused();
        studio.keyboard().type(text);
        for (String answer : answers) {
            studio.keyboard().press("Tab");
            studio.keyboard().type(answer);
        }
        studio.keyboard().press("Enter");
        assertThat(button(studio, "Open “" + text + "”")).isVisible();
    }

    /** Opens it, wherever the host is. */
    public static void open(Page host, String text) {
        button(host, "Open “" + text + "”").press("Enter");
        assertThat(host.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Open now")))
                .containsText(text);
    }

    /** What asks beside the picture. */
    public static Locator card(Page viewer, String text) {
        return viewer.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** Goes to the answer after the first one, and gives it. */
    public static void voteForSecond(Page viewer, String text) {
        Locator first = card(viewer, text).getByRole(AriaRole.RADIO).first();
        first.focus();
        viewer.keyboard().press("ArrowDown");
        viewer.keyboard().press("Enter");
        assertThat(card(viewer, text)).containsText("Your vote");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
