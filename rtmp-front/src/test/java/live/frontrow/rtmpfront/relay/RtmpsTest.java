package live.frontrow.rtmpfront.relay;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static live.frontrow.common.test.Patience.await;
import static live.frontrow.rtmpfront.relay.Front.AT_MOST;
import static live.frontrow.rtmpfront.relay.Front.assertClosed;
import static live.frontrow.rtmpfront.relay.Front.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import live.frontrow.local.mediamtx.MediaMtx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RTMP in TLS: everything that holds for RTMP, and handshakes that are bounded too. */
@QuarkusTest
@QuarkusTestResource(OriginResource.class)
class RtmpsTest {

    private static final MediaMtx MEDIAMTX = OriginResource.mediaMtx();
    private static final String STRANGERS = "frontrow_rtmp_connections{kind=\"stranger\"}";

    @TempDir
    Path folder;

    @AfterEach
    void leave() {
        await().until(() -> metric(STRANGERS) == 0);
    }

    @Test
    void shouldPassEveryPacketFromItsFirst() throws IOException {
        // Given
        Clip clip = Clip.in(folder);
        double early = metric("frontrow_rtmp_early_starts_total");

        // When
        clip.publishSecurely(OriginResource.securePort(), "live/secure");

        // Then
        assertThat(Recording.first(MEDIAMTX.settings().recordings().resolve("live/secure"))
                        .packets())
                .hasSizeGreaterThan(200);
        assertThat(metric("frontrow_rtmp_early_starts_total") - early).isEqualTo(1);
    }

    @Test
    void shouldBoundHandshakesThatNeverEnd() throws IOException {
        // Given
        List<Socket> held = new ArrayList<>();
        double before = metric("frontrow_rtmp_refused_total{reason=\"slow\"}");
        for (int number = 0; number < 8; number++) {
            held.add(connect("127.0.10.1"));
        }
        await().until(() -> metric(STRANGERS) == 8);

        // When, Then
        try (Socket oneMore = connect("127.0.10.1")) {
            assertClosed(oneMore);
        }
        for (Socket socket : held) {
            // TLS says goodbye.
            socket.getInputStream().readAllBytes();
            socket.close();
        }
        assertThat(metric("frontrow_rtmp_refused_total{reason=\"slow\"}") - before)
                .isEqualTo(8);
    }

    @Test
    void shouldCloseWhatIsNoTls() throws IOException {
        // Given
        double before = metric("frontrow_rtmp_refused_total{reason=\"malformed\"}");

        // When
        try (Socket plain = connect("127.0.11.1")) {
            plain.getOutputStream().write(new byte[] {3, 0, 0, 0, 0, 0, 0, 0, 0});
            plain.getInputStream().readAllBytes();
        }

        // Then
        await().until(() -> metric("frontrow_rtmp_refused_total{reason=\"malformed\"}") - before == 1);
    }

    @Test
    void shouldCountHandshakesAsAttempts() throws Exception {
        // Given
        double before = metric("frontrow_rtmp_refused_total{reason=\"resting\"}");

        // When
        for (int number = 0; number < 5; number++) {
            whoAnswers("127.0.14.1");
        }
        await().until(() -> metric(STRANGERS) == 0);

        // Then
        try (Socket oneMore = connect("127.0.14.1")) {
            assertClosed(oneMore);
        }
        assertThat(metric("frontrow_rtmp_refused_total{reason=\"resting\"}") - before)
                .isEqualTo(1);
    }

    @Test
    void shouldNotMindWhoeverLooksWhetherThePortIsOpen() throws Exception {
        // Given
        double before = metric("frontrow_rtmp_refused_total{reason=\"malformed\"}");

        // When
        for (int number = 0; number < 10; number++) {
            connect("127.0.15.1").close();
        }
        await().until(() -> metric(STRANGERS) == 0);

        // Then
        assertThat(whoAnswers("127.0.15.1")).isEqualTo("CN=localhost");
        assertThat(metric("frontrow_rtmp_refused_total{reason=\"malformed\"}") - before)
                .isZero();
    }

    @Test
    void shouldTakeARenewedCertificateWithoutARestart() throws Exception {
        // Given
        assertThat(whoAnswers("127.0.13.1")).isEqualTo("CN=localhost");

        // When
        Certificates renewed = Certificates.in(folder, "renewed");
        Files.copy(renewed.certificate(), OriginResource.certificates().certificate(), REPLACE_EXISTING);
        Files.copy(renewed.key(), OriginResource.certificates().key(), REPLACE_EXISTING);

        // Then
        AtomicInteger host = new AtomicInteger(1);
        await().ignoreExceptions()
                .until(() -> whoAnswers("127.0.13." + host.incrementAndGet()).equals("CN=renewed"));
    }

    private static String whoAnswers(String from) throws IOException, GeneralSecurityException {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Trusting()}, null);
        try (SSLSocket socket =
                (SSLSocket) trusting.getSocketFactory().createSocket(connect(from), "localhost", 0, true)) {
            socket.startHandshake();
            X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return certificate.getSubjectX500Principal().getName();
        }
    }

    /** Believes everybody: the test looks itself. */
    private static final class Trusting extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static Socket connect(String from) throws IOException {
        Socket socket = new Socket("127.0.0.1", OriginResource.securePort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout((int) AT_MOST.toMillis());
        return socket;
    }
}
