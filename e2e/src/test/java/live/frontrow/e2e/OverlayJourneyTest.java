package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import live.frontrow.e2e.browser.ChatColumn;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The creator's own emoji and overlays, by keyboard: from the file to what others, and a broadcast, see. */
@ExtendWith(Stage.class)
class OverlayJourneyTest {

    private final List<String> findings = new ArrayList<>();

    @Test
    void whatIsSaidAndFeltIsInThePicture(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person wide = Person.at(chromium, status.web(), canvas(1920, 1080));
                Person upright = Person.at(chromium, status.web(), canvas(1080, 1920))) {
            creator.signIn(status.account("creator"), "/studio/settings");
            alice.signIn(status.account("alice"), "/");
            Show show = Show.plan(creator, "Waving hands");
            show.membersOnly(creator, true);
            try (Broadcast _ = show.pushSmall(installation)) {
                upload(creator.page());
                List<String> addresses = makeOverlay(creator.page());
                ChatColumn hers = ChatColumn.open(alice, show);
                complete(alice.page(), hers);
                ChatColumn hosts = ChatColumn.open(creator, show);
                assertThat(picture(hosts.await("Hi"))).isVisible();

                // A broadcast shows it over whatever is behind, also of a show for members, and nobody is signed in
                // there
                Page chat = wide.page();
                chat.waitForCondition(() -> shows(chat, addresses.getFirst(), "Hi"));
                assertThat(picture(chat.getByRole(AriaRole.LISTITEM))).isVisible();
                findings.addAll(Pictures.take(chat, "overlay-chat-axe"));
                assertThat(transparent(chat, "overlay-chat-wide")).isTrue();
                Page reactions = upright.page();
                reactions.navigate(addresses.getLast());
                tap(alice.page(), reactions);

                deleteNewest(alice.page(), hers);
                assertThat(chat.getByRole(AriaRole.LISTITEM)).hasCount(0);
                hers.say("Again :wave:");
                assertThat(picture(chat.getByRole(AriaRole.LISTITEM))).isVisible();
                reactions.navigate("about:blank");
                reactions.navigate(addresses.getFirst());
                assertThat(picture(reactions.getByRole(AriaRole.LISTITEM))).isVisible();
                findings.addAll(Pictures.take(reactions, "overlay-chat-upright"));

                revoke(creator.page());
                for (Page page : List.of(chat, reactions)) {
                    assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(0);
                    assertThat(page.locator("#root")).hasText("");
                }
            }
            show.end(creator);
        }
        assertThat(findings).isEmpty();
    }

    /** The file's name becomes the emoji's; the chooser itself is the system's. */
    private void upload(Page page) {
        page.navigate("/studio/settings");
        Locator button = page.getByLabel("Add emoji");
        button.focus();
        assertThat(button).isFocused();
        button.setInputFiles(new FilePayload("Wave.png", "image/png", star()));
        Locator row = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(":wave:"));
        assertThat(row).isVisible();
        look(page, row, "settings-emoji");
    }

    /** Its addresses for chat and reactions. */
    private List<String> makeOverlay(Page page) {
        Locator section = region(page, "Overlays for OBS");
        section.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name"))
                .focus();
        page.keyboard().type("Camera 1");
        page.keyboard().press("Enter");
        Locator issued = region(page, "New overlay");
        assertThat(issued).isVisible();
        look(page, issued, "settings-overlay");
        return List.of(
                issued.getByLabel("Chat", exactly()).inputValue(),
                issued.getByLabel("Reactions", exactly()).inputValue());
    }

    private void complete(Page page, ChatColumn column) {
        column.field().focus();
        page.keyboard().type("Hi :wa");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(":wave:")))
                .isVisible();
        findings.addAll(Pictures.take(page, "chat-emoji-completion"));
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(picture(column.await("Hi"))).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Insert an emoji"))
                .press("Enter");
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(":wave:").setExact(true)))
                .isFocused();
        findings.addAll(Pictures.take(page, "chat-emoji-picker"));
        page.keyboard().press("Escape");
    }

    /** Whether the overlay has it; it is opened anew as long as the show is not known to be on air. */
    private static boolean shows(Page overlay, String address, String text) {
        overlay.navigate("about:blank");
        overlay.navigate(address);
        Locator message = overlay.getByText(text);
        message.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        return message.isVisible();
    }

    /** Taps until something rises over there: at first the overlay may not be in the room yet. */
    private static void tap(Page viewer, Page overlay) {
        Locator hearts = viewer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send hearts"));
        overlay.locator("canvas").waitFor();
        overlay.waitForCondition(() -> {
            hearts.press("Enter");
            return (Boolean) overlay.evaluate("""
                    () => {
                      const canvas = document.querySelector('canvas')
                      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
                      return data.some((value) => value > 0)
                    }""");
        });
        overlay.screenshot(new Page.ScreenshotOptions()
                .setOmitBackground(true)
                .setPath(Repository.root().resolve("e2e/screenshots/overlay-reactions-upright.png")));
    }

    private static void deleteNewest(Page page, ChatColumn column) {
        Locator entry = column.menuOfNewest()
                .getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("Delete"));
        entry.focus();
        page.keyboard().press("Enter");
        assertThat(column.message("Hi")).hasCount(0);
    }

    private static void revoke(Page page) {
        page.navigate("/studio/settings");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke Camera 1"))
                .press("Enter");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .press("Enter");
        assertThat(page.getByText("Camera 1 is revoked.")).isVisible();
    }

    /** On a desktop in the dark, and on a phone in the light. */
    private void look(Page page, Locator what, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        what.scrollIntoViewIfNeeded();
        findings.addAll(Pictures.take(page, name + "-desktop-dark"));
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        what.scrollIntoViewIfNeeded();
        findings.addAll(Pictures.take(page, name + "-phone-light"));
        page.setViewportSize(1440, 900);
    }

    /** Whether what is behind can be seen at the upper right, and something is written elsewhere. */
    private static boolean transparent(Page page, String name) {
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setOmitBackground(true)
                .setPath(Repository.root().resolve("e2e/screenshots").resolve(name + ".png")));
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            boolean clear = image.getRGB(image.getWidth() - 1, 0) >>> 24 == 0;
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int pixel : pixels) {
                if (pixel >>> 24 == 255) {
                    return clear;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator picture(Locator message) {
        return message.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(":wave:"));
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Browser.NewContextOptions canvas(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    private static byte[] star() {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(10, 10, 180, 180);
        graphics.setColor(Color.BLACK);
        graphics.fillOval(60, 70, 20, 20);
        graphics.fillOval(120, 70, 20, 20);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
