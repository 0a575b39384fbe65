package live.frontrow.e2e.kubernetes;

import com.microsoft.playwright.Browser;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;

/** Somebody at a browser that bears with the certificate of the test. */
final class People {
    private People() {}

    static Person visitor(Chromium chromium) {
        return Person.at(
                chromium,
                Cluster.WEB,
                new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setViewportSize(1280, 800));
    }

    /** The one whom the chart made. */
    static Person creator(Chromium chromium, Cluster cluster) {
        return visitor(chromium).signIn(cluster.creator(), "/studio");
    }
}
