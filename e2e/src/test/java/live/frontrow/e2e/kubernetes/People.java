package live.frontrow.e2e.kubernetes;

import com.microsoft.playwright.Browser;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.chat.Way;
import org.awaitility.Awaitility;

/** Somebody at a browser that bears with the certificate of the test. */
final class People {
    private static final Duration SIGN_IN = Duration.ofMinutes(2);

    private People() {}

    /** To the cluster over TLS and the Ingress. */
    static Way way(Cluster cluster, IngressProxy proxy) {
        return new Way(
                Cluster.WEB,
                HttpClient.newBuilder()
                        .sslContext(cluster.certificate().trust())
                        .proxy(ProxySelector.of(proxy.address()))
                        .build());
    }

    static Person visitor(Chromium chromium) {
        return Person.at(
                chromium,
                Cluster.WEB,
                new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setViewportSize(1280, 800));
    }

    /**
     * The one whom the chart made. Tries again: after its database was away, Keycloak's pool fails a sign-in for each
     * connection that it still holds.
     */
    static Person creator(Chromium chromium, Cluster cluster) {
        Person person = visitor(chromium);
        Awaitility.await("the creator is signed in")
                .atMost(SIGN_IN)
                .pollInSameThread()
                .ignoreExceptions()
                .until(() -> person.signIn(cluster.creator(), "/studio"), Objects::nonNull);
        return person;
    }
}
