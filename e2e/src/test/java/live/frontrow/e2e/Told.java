package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import live.frontrow.common.test.PushReader;
import live.frontrow.common.test.PushService;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.installation.Installation;

/** Somebody who is told by mail and in a browser, and what they were told. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The browser's own push service is not to be had here: what it would answer, but for where it is. */
    private static final String SUBSCRIBED = """
            PushManager.prototype.subscribe = async () => ({
              toJSON: () => ({ endpoint: '%s', keys: { p256dh: '%s', auth: '%s' } })
            })""";

    private static final String SHOWN = """
            async body => (await (await navigator.serviceWorker.ready).getNotifications()).some(shown => shown.body === body)""";

    private final Inbox inbox;
    private final PushReader browser;
    private final String path;

    private Told(Inbox inbox, PushReader browser, String path) {
        this.inbox = inbox;
        this.browser = browser;
        this.path = path;
    }

    /** Says on the account page where mail shall go, says yes in it, and adds this browser. */
    static Told of(Person person, Installation installation) {
        Page page = person.page();
        PushReader browser = PushReader.create();
        String path = "/" + browser.secret();
        page.context().grantPermissions(List.of("notifications"));
        page.context()
                .addInitScript(SUBSCRIBED.formatted(PushService.origin() + path, browser.p256dh(), browser.secret()));
        String address = "asker-" + System.nanoTime() + "@mail.example";
        Inbox inbox = new Inbox(installation, address);
        page.navigate("/account");
        page.getByLabel("Your e-mail address").fill(address);
        button(page, "Send me the link").press("Enter");
        page.navigate(
                inbox.await(Pattern.compile("/notices/confirm/[0-9A-Za-z]{32}")).group());
        button(page, "Yes, e-mail me").press("Enter");
        assertThat(page.getByText("We write to you from now on.")).isVisible();
        page.navigate("/account");
        button(page, "Notify me in this browser").press("Enter");
        assertThat(page.getByText("This browser will tell you.")).isVisible();
        return new Told(inbox, browser, path);
    }

    /** Waits for the mail that a question of a show was answered, and how far into it; where its link leads. */
    String byMail(String show, String question) {
        return inbox.await(Pattern.compile(said(show) + "\\s+Watch the answer: http://[^/]+(/s/\\S+\\?question="
                        + question + "&t=\\S+)\\s"))
                .group(1);
    }

    /** Waits until the push service was given the same, which only this browser can read, and sees that it shows that; where it leads. */
    String byPush(Page page, String show, String question) {
        JsonNode message = await("a message for the browser")
                .atMost(SOON)
                .until(
                        () -> PushService.to(path).stream()
                                .map(this::read)
                                .filter(each -> each.get("body").asText().matches(said(show)))
                                .filter(each -> each.get("path").asText().contains("?question=" + question + "&t="))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        deliver(page, message.toString());
        page.waitForFunction(SHOWN, message.get("body").asText());
        return message.get("path").asText();
    }

    /** Hands it to the service worker, as this browser's push service would. */
    private static void deliver(Page page, String message) {
        CDPSession browser = page.context().newCDPSession(page);
        AtomicReference<JsonObject> worker = new AtomicReference<>();
        browser.on("ServiceWorker.workerRegistrationUpdated", told -> told.getAsJsonArray("registrations")
                .forEach(registration -> worker.set(registration.getAsJsonObject())));
        browser.send("ServiceWorker.enable");
        page.waitForCondition(() -> worker.get() != null);
        JsonObject push = new JsonObject();
        push.addProperty("origin", URI.create(page.url()).resolve("/").toString());
        push.add("registrationId", worker.get().get("registrationId"));
        push.addProperty("data", message);
        browser.send("ServiceWorker.deliverPushMessage", push);
        browser.detach();
    }

    private static String said(String show) {
        return "Your question in " + Pattern.quote(show) + " was answered \\d+:\\d\\d after it began\\.";
    }

    private JsonNode read(PushService.Sent sent) {
        try {
            return JSON.readTree(browser.read(sent.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
