package live.frontrow.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The chat beside the picture, in the words that a viewer reads. */
public final class ChatColumn {
    private final Page page;

    private ChatColumn(Page page) {
        this.page = page;
    }

    /** Opens the watch page of that show. */
    public static ChatColumn open(Person person, Show show) {
        person.page().navigate("/s/" + show.id());
        return new ChatColumn(person.page());
    }

    /** Where one writes. */
    public Locator field() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message"));
    }

    /** Writes a message, by keyboard. */
    public void say(String text) {
        field().fill(text);
        page.keyboard().press("Enter");
        assertThat(field()).hasValue("");
    }

    /** Everything that is said, in its order. */
    public Locator messages() {
        return page.getByRole(AriaRole.LOG).getByRole(AriaRole.LISTITEM);
    }

    /** The message that has this in it. */
    public Locator message(String text) {
        return messages().filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Waits until it is there. */
    public Locator await(String text) {
        Locator message = message(text);
        assertThat(message).isVisible();
        return message;
    }

    /** Opens the menu of the newest message by keyboard: from the field back into the list, then Enter. */
    public Locator menuOfNewest() {
        field().focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        Locator menu = page.getByRole(AriaRole.MENU);
        assertThat(menu.getByRole(AriaRole.MENUITEM).first()).isFocused();
        return menu;
    }

    /** The button of the newest message, where the keyboard stands in the list. */
    public Locator newest() {
        return messages()
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Actions$")));
    }
}
