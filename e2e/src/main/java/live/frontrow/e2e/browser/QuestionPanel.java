package live.frontrow.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The questions beside the picture, in the words that a viewer reads. */
public final class QuestionPanel {
    private final Page page;

    private QuestionPanel(Page page) {
        this.page = page;
    }

    /** Opens the watch page of that show, and by keyboard its questions. */
    public static QuestionPanel open(Person person, Show show) {
        person.page().navigate("/s/" + show.id());
        return of(person.page());
    }

    /** Goes by keyboard from the chat of this watch page to its questions. */
    public static QuestionPanel of(Page page) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Chat"))
                .press("ArrowRight");
        QuestionPanel panel = new QuestionPanel(page);
        assertThat(panel.list()).isVisible();
        return panel;
    }

    /** Goes by keyboard back to the chat. */
    public void leave() {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Questions"))
                .press("ArrowLeft");
    }

    /** All questions, in their sections. */
    public Locator list() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Questions of this show"));
    }

    /** Where one asks. */
    public Locator field() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your question"));
    }

    /** Asks, by keyboard. */
    public void ask(String text) {
        field().fill(text);
        page.keyboard().press("Enter");
        assertThat(field()).hasValue("");
    }

    /** The question that has this in it. */
    public Locator question(String text) {
        return list().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Its id. */
    public String id(String text) {
        return question(text).getAttribute("data-row");
    }

    /** The button that votes for it. */
    public Locator vote(String text) {
        return question(text)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Vote for")));
    }
}
