package live.frontrow.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The rundown of a show in its control room: written and followed by keyboard. */
public final class RundownDesk {
    private RundownDesk() {}

    /** Writes one of two segments, the second for members. */
    public static void write(Page studio, String first, String forMembers) {
        segment(studio, 1, first);
        Locator second = segment(studio, 2, forMembers);
        Locator audience = second.getByLabel("Who can watch");
        audience.press("ArrowDown");
        assertThat(audience.locator("option:checked")).hasText("Members");
        assertThat(second).containsText("From here for members");
        button(studio, "Save rundown").press("Enter");
        assertThat(studio.getByText("The rundown is saved.")).isVisible();
    }

    private static Locator segment(Page studio, int place, String title) {
        button(studio, "Add a segment").press("Enter");
        Locator segment = studio.getByRole(
                AriaRole.LISTITEM,
                new Page.GetByRoleOptions().setName("Segment " + place).setExact(true));
        assertThat(segment.getByLabel("Title")).isFocused();
        studio.keyboard().type(title);
        return segment;
    }

    /** Begins with the first segment. */
    public static void begin(Page studio, String first) {
        button(studio, "Begin").press("Enter");
        assertThat(studio.getByText("“" + first + "” is on.")).isVisible();
    }

    /** Goes on to one for fewer viewers. */
    public static void countDown(Page studio, String next) {
        button(studio, "Next segment").press("Enter");
        assertThat(studio.getByText("The countdown to “" + next + "” runs.")).isVisible();
    }

    private static Locator button(Page studio, String name) {
        return studio.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
