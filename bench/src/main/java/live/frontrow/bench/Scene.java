package live.frontrow.bench;

import java.util.Map;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.installation.Installation;

/** Where a benchmark of a show takes place: an installation of its own, a browser, and the creator in the studio. */
public final class Scene implements AutoCloseable {

    private final Installation installation;
    private final Chromium chromium;
    private final Person creator;

    private Scene(Installation installation, Chromium chromium) {
        this.installation = installation;
        this.chromium = chromium;
        this.creator = Person.anonymous(chromium, web());
    }

    /** Starts everything, the components with these settings in their environment. */
    public static Scene open(Map<String, String> settings) {
        Installation installation = Installation.start(settings);
        try {
            Scene scene = new Scene(installation, Chromium.start());
            scene.creator.signIn(installation.status().account("creator"), "/studio");
            return scene;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    /** What is measured. */
    public Installation installation() {
        return installation;
    }

    /** For people of one's own. */
    public Chromium chromium() {
        return chromium;
    }

    /** Signed in. */
    public Person creator() {
        return creator;
    }

    /** The public address. */
    public String web() {
        return installation.status().web();
    }

    /** Ends the installation too when the browser fails to. */
    @Override
    public void close() {
        try (installation;
                chromium) {
            creator.close();
        }
    }
}
