package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.acme.CertificateReport;
import live.frontrow.local.process.Ports;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A certificate from an authority that looks, on the listeners that people use; it lives so short that it is renewed meanwhile. */
@Tag("soak")
class AcmeTest {
    private static final String NAME = "live.frontrow.test";
    private static final Duration LIFE = Duration.ofSeconds(90);
    /** Until it is ordered, and until both listeners have looked at the file. */
    private static final Duration RENEWED = LIFE.plusMinutes(3);

    private final int http = Ports.free();

    @Test
    void ordersRenewsAndKeepsTheOldOneWithoutDisturbingAnybody() throws Exception {
        try (Pebble pebble = new Pebble(http, LIFE);
                Installation installation = Installation.start(settings(pebble))) {
            int web = installation.port("web");
            int rtmps = installation.port("rtmps");
            Map<String, Long> processes = processes(installation);

            // When somebody comes
            try (TlsConnection viewer = new TlsConnection(NAME, web)) {
                // Then they are shown the authority's certificate, and led to it from port 80
                X509Certificate first = viewer.certificate();
                assertThat(first.getIssuerX500Principal().getName()).contains("Pebble");
                assertThat(first.getSubjectAlternativeNames()).contains(List.of(2, NAME));
                assertThat(viewer.get("/api/v1/me")).isEqualTo(200);
                assertThat(plain()).isEqualTo("https://" + NAME + "/shows/1");

                // And it is renewed on both, while they stay connected
                soon("page").until(() -> !shown(web).equals(first));
                soon("RTMPS").until(() -> !shown(rtmps).equals(first));
                assertThat(shown(rtmps).getIssuerX500Principal().getName()).contains("Pebble");
                assertThat(viewer.get("/api/v1/me")).isEqualTo(200);
                assertThat(processes(installation)).isEqualTo(processes);
            }

            // When the name leads elsewhere
            pebble.everythingMovesAway();
            await().atMost(RENEWED).until(() -> report(installation).trouble() != null);

            // Then that is said, and the last one stays
            CertificateReport report = report(installation);
            assertThat(report.trouble())
                    .startsWith("Port 80 of " + NAME + " is closed, or the name leads to another machine: ");
            assertThat(report.issuer()).contains("Pebble");
            soon("page")
                    .until(() -> shown(web).getNotAfter().toInstant().toString().equals(report.until()));
            assertThat(Files.readString(installation.home().resolve("run/supervisor/log")))
                    .contains("No new certificate for " + NAME + ". Port 80 of ")
                    .doesNotContain("PRIVATE KEY");
            assertThat(processes(installation)).isEqualTo(processes);
        }
    }

    private Map<String, String> settings(Pebble pebble) {
        return Map.of(
                "FRONTROW_PUBLIC_URL",
                "https://" + NAME,
                "FRONTROW_ACME",
                "ana@" + NAME,
                "FRONTROW_ACME_DIRECTORY",
                pebble.directory(),
                "FRONTROW_HTTP_PORT",
                Integer.toString(http),
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1");
    }

    /** Who connects in the very moment in which a listener takes another certificate is sent away by Vert.x, and comes again. */
    private static ConditionFactory soon(String who) {
        return await(who)
                .atMost(RENEWED)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class);
    }

    private static X509Certificate shown(int port) throws IOException {
        return TlsConnection.shown(NAME, port);
    }

    private String plain() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/shows/1"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static CertificateReport report(Installation installation) {
        return CertificateReport.of(installation.home().resolve("tls")).orElseThrow();
    }

    private static Map<String, Long> processes(Installation installation) {
        Map<String, Long> pids = new HashMap<>();
        for (Status.Component component : installation.status().components()) {
            pids.put(component.name(), component.pid());
        }
        return pids;
    }
}
