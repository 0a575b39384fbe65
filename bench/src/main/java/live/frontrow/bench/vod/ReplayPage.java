package live.frontrow.bench.vod;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import live.frontrow.bench.Scene;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;

/** Somebody in Chromium who has seen the show to its end, and wants to see it again. */
final class ReplayPage implements AutoCloseable {

    private static final Duration PICTURE = Duration.ofSeconds(30);
    private static final String PLAYS = """
            millis => {
              const video = document.querySelector('video[data-replay]')
              return video?.currentTime > 0 && Math.abs(video.duration * 1000 - millis) < 100
            }""";

    private final Person person;
    private final Show show;

    /** The picture is there. */
    ReplayPage(Scene scene, Show show) {
        this.person = Person.anonymous(scene.chromium(), scene.web());
        this.show = show;
        WatchPage.open(person, show.id()).awaitPicture(PICTURE);
    }

    /** Presses the button, and waits until all of the show plays from its beginning. */
    void play() {
        Page page = person.page();
        double millis = show.view(person).get("vodDurationMillis").asDouble();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Watch the replay"))
                .click();
        page.waitForFunction(PLAYS, millis);
    }

    @Override
    public void close() {
        person.close();
    }
}
