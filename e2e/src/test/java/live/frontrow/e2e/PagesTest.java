package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page and state, on a phone and a desktop, light and dark: pictures into {@code e2e/screenshots}, no serious finding of
 * axe, nothing wider than the window. A usual run sees each page small and light, large and dark.
 */
@ExtendWith(Stage.class)
class PagesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<String> findings = new ArrayList<>();

    private Set<Look> looks;

    @Test
    void everyPageSmallAndLargeLightAndDark(Installation installation, Chromium chromium) {
        look(installation, chromium, EnumSet.of(Look.PHONE_LIGHT, Look.DESKTOP_DARK));
    }

    @Test
    @Tag("soak")
    void everyPageInEveryLook(Installation installation, Chromium chromium) {
        look(installation, chromium, EnumSet.allOf(Look.class));
    }

    private void look(Installation installation, Chromium chromium, Set<Look> ways) {
        looks = ways;
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show planned = Show.plan(creator, "Ask me anything: November");
            Show members = Show.plan(creator, "Behind the scenes");
            members.membersOnly(creator, true);
            Show over = Show.plan(creator, "Last week's questions");
            try (Broadcast _ = over.pushSmall(installation)) {
                awaitLive(chromium, status, over);
                over.end(creator);
            }
            Show live = Show.plan(creator, "The live Q&A");

            Map<String, String> still = new LinkedHashMap<>();
            still.put("watch-waiting", "/s/" + planned.id());
            still.put("watch-ended", "/s/" + over.id());
            still.put("replays", "/replays");
            still.put("not-found", "/nowhere");
            still.put("studio-signed-out", "/studio");
            still.put("account-signed-out", "/account");
            still.put("help-playback-signed-out", "/help/playback?show=" + members.id());
            still.put("guest-signed-out", "/guest/somebody");
            visit(chromium, status, null, still);

            Map<String, String> studio = new LinkedHashMap<>();
            studio.put("studio", "/studio");
            studio.put("studio-new", "/studio/new");
            studio.put("studio-moderation", "/studio/moderation");
            studio.put("studio-library", "/studio/library");
            studio.put("studio-members", "/studio/members");
            studio.put("studio-plans", "/studio/plans");
            studio.put("studio-money", "/studio/money");
            studio.put("studio-keys", "/studio/keys");
            studio.put("studio-status", "/studio/status");
            studio.put("studio-settings", "/studio/settings");
            studio.put("studio-planned", "/studio/s/" + planned.id());
            studio.put("studio-after", "/studio/s/" + over.id() + "/after");
            studio.put("account", "/account");
            studio.put("help-playback", "/help/playback");
            studio.put("membership-return", "/membership/return?to=/account");

            try (Broadcast broadcast = live.push(installation);
                    Broadcast _ = members.pushSmall(installation)) {
                awaitLive(chromium, status, live);
                visit(chromium, status, null, Map.of("channel-live", "/", "watch-live", "/s/" + live.id()));
                visit(chromium, status, null, Map.of("watch-paywall", "/s/" + members.id()));
                studio.put("studio-live", "/studio/s/" + live.id());
                visit(chromium, status, status.account("creator"), studio);
                broadcast.stop();
                visit(chromium, status, null, Map.of("watch-break", "/s/" + live.id()));
            }
            live.end(creator);
            members.end(creator);
            visit(chromium, status, null, Map.of("channel", "/"));
        }
        assertThat(findings).isEmpty();
    }

    private void visit(Chromium chromium, Status status, Status.Account account, Map<String, String> paths) {
        try (Person person = Person.at(chromium, status.web(), Look.DESKTOP_DARK.options())) {
            if (account != null) {
                person.signIn(account, "/");
            }
            paths.forEach((name, path) -> look(person.page(), name, path));
        }
    }

    private void look(Page page, String name, String path) {
        Look.DESKTOP_DARK.on(page);
        page.navigate(path);
        page.waitForSelector("h1");
        page.waitForFunction("() => [...document.querySelectorAll('video')].every(v => !v.src || v.readyState >= 2)"
                + " && !document.querySelector('[aria-busy=true]')");
        for (Look look : looks) {
            look.on(page);
            findings.addAll(Pictures.take(page, name + "-" + look));
        }
    }

    private static void awaitLive(Chromium chromium, Status status, Show show) {
        try (Person visitor = Person.anonymous(chromium, status.web())) {
            WatchPage.open(visitor, show.id()).awaitPicture(SOON);
        }
    }
}
