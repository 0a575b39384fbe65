package live.frontrow.local.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of an authority, and what becomes of its answers. */
class RenewerTest {

    private static final AcmeSettings SETTINGS =
            new AcmeSettings("live.example.com", "ana@example.com", URI.create("https://authority.example/dir"));
    private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    Path folder;

    private final InetSocketAddress address = new InetSocketAddress("127.0.0.1", Ports.free());
    private final List<String> log = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private Instant now = BEGIN;
    private AcmeSettings settings = SETTINGS;
    private String gives = SETTINGS.domain();
    private boolean refuses;
    private Renewer renewer;

    @BeforeEach
    void prepare() throws Exception {
        Renewer.prepare(SETTINGS, folder);
        renewer = renewer();
    }

    @AfterEach
    void close() {
        renewer.close();
    }

    @Test
    void shouldBeginWithOneOfItsOwnAndOrderABetterOne() throws Exception {
        // Given
        CertificateFiles files = files();
        KeyPair keys = files.keys();
        assertThat(renewer.unknown()).isTrue();
        assertThat(CertificateReport.of(folder, now).orElseThrow().issuer()).isNull();

        // When
        renewer.look();

        // Then
        assertThat(renewer.unknown()).isFalse();
        assertThat(files.keys().getPrivate()).isEqualTo(keys.getPrivate());
        assertThat(CertificateReport.of(folder, now))
                .contains(new CertificateReport("CN=Authority", "2027-03-01T00:00:00Z", null, null));
        assertThat(log)
                .containsExactly("2026-12-01T00:00:00Z The certificate for live.example.com is new, and good until"
                        + " 2027-03-01T00:00:00Z");
        for (String file : List.of("frontrow.crt", "frontrow.key", "acme/attempts.json")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }

        // And another start keeps it
        Renewer.prepare(SETTINGS, folder);
        assertThat(renewer.unknown()).isFalse();
    }

    @Test
    void shouldRenewItWhenAThirdIsLeftAndNotBefore() throws Exception {
        renewer.look();
        for (String time : List.of("2027-01-29T23:59:59Z", "2027-01-30T00:00:00Z", "2027-01-30T00:00:30Z")) {
            now = Instant.parse(time);
            renewer.look();
        }

        assertThat(asked).containsExactly(BEGIN, Instant.parse("2027-01-30T00:00:00Z"));
        assertThat(files().leaf().getNotAfter()).isEqualTo("2027-04-30T00:00:00Z");
    }

    @Test
    void shouldKeepTheOldOneSayWhyAndAskLessOften() throws Exception {
        // Given
        renewer.look();
        byte[] before = Files.readAllBytes(folder.resolve("frontrow.crt"));
        refuses = true;

        // When
        Instant due = Instant.parse("2027-01-30T00:00:00Z");
        for (int seconds = 0; seconds <= 1000; seconds += 30) {
            now = due.plusSeconds(seconds);
            renewer.look();
        }

        // Then
        assertThat(asked).containsExactly(BEGIN, due, due.plusSeconds(300), due.plusSeconds(900));
        assertThat(folder.resolve("frontrow.crt")).hasBinaryContent(before);
        assertThat(CertificateReport.of(folder, now))
                .contains(new CertificateReport(
                        "CN=Authority", "2027-03-01T00:00:00Z", "Port 80 is closed.", "2027-01-30T00:35:00Z"));
        assertThat(log)
                .element(1)
                .isEqualTo("2027-01-30T00:00:00Z No new certificate for live.example.com. Port 80 is closed. The one"
                        + " from before stays; next attempt after 2027-01-30T00:05:00Z");

        // And a service that starts over and over asks no more often
        renewer.close();
        renewer = renewer();
        renewer.look();
        assertThat(asked).hasSize(4);

        // And is over with the first one that is given
        refuses = false;
        now = due.plusSeconds(2100);
        renewer.look();
        assertThat(CertificateReport.of(folder, now).orElseThrow().trouble()).isNull();
    }

    @Test
    void shouldNotBotherTheAuthorityWhereNothingCanListen() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(address);
            renewer.look();
        }
        assertThat(asked).isEmpty();
        assertThat(CertificateReport.of(folder, now).orElseThrow().trouble())
                .startsWith("Nothing can listen on port " + address.getPort() + " of this machine");
    }

    @Test
    void shouldNotOrderOverAndOverWhatIsForAnotherName() throws Exception {
        gives = "www.example.com";
        for (int seconds = 0; seconds <= 270; seconds += 30) {
            now = BEGIN.plusSeconds(seconds);
            renewer.look();
        }
        assertThat(asked).containsExactly(BEGIN);
    }

    @Test
    void shouldOrderAnewFromAnotherAuthority() throws Exception {
        renewer.look();
        renewer.close();
        settings = new AcmeSettings(SETTINGS.domain(), SETTINGS.mail(), URI.create("https://other.example/dir"));
        renewer = renewer();
        renewer.look();
        renewer.look();
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldNotComplainOnceSomebodyHasPutAGoodOneThere() throws Exception {
        refuses = true;
        renewer.look();
        assertThat(CertificateReport.of(folder, now).orElseThrow().trouble()).isEqualTo("Port 80 is closed.");
        files().renew(List.of(Issued.to(files().keys(), SETTINGS.domain(), now, Duration.ofDays(90))));
        assertThat(CertificateReport.of(folder, now).orElseThrow().trouble()).isNull();
    }

    private Renewer renewer() throws IOException {
        return new Renewer(
                settings,
                folder,
                address,
                (keys, door) -> {
                    asked.add(now);
                    if (refuses) {
                        throw new Refusal("Port 80 is closed.", null);
                    }
                    return List.of(Issued.to(keys, gives, now, Duration.ofDays(90)));
                },
                () -> now,
                log::add);
    }

    private CertificateFiles files() {
        return new CertificateFiles(folder.resolve("frontrow.crt"), folder.resolve("frontrow.key"));
    }
}
