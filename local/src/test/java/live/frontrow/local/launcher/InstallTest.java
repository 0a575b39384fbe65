package live.frontrow.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code install} would write outside of Frontrow's own folders. */
class InstallTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    @Test
    void shouldServeHttpsItselfWithACertificate() throws Exception {
        // When
        int status = install("--domain", "live.example.com", "--certificate", "a.pem", "--key", "b.pem");

        // Then
        assertThat(status).isZero();
        assertThat(settings())
                .containsExactly(
                        "HOME=/var/lib/frontrow",
                        "FRONTROW_HOME=/var/lib/frontrow/home",
                        "FRONTROW_BUILD=no",
                        "FRONTROW_PUBLIC_URL=https://live.example.com",
                        "FRONTROW_BIND=0.0.0.0",
                        "FRONTROW_WEB_PORT=443");
        assertThat(Files.getPosixFilePermissions(folder.resolve("etc/frontrow/frontrow.env")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(unit("frontrow.service"))
                .contains(
                        "User=frontrow",
                        "ExecStart=" + ROOT + "/frontrow supervise",
                        "KillMode=process",
                        "Restart=always",
                        "ReadWritePaths=/var/lib/frontrow",
                        "WantedBy=multi-user.target");
        assertThat(unit("frontrow-backup.service"))
                .contains(
                        "After=frontrow.service",
                        "KillMode=process",
                        "ExecStart=" + ROOT + "/frontrow backup /var/backups/frontrow --keep 14");
        assertThat(folder.resolve("usr/local/bin/frontrow")).isExecutable();
    }

    @Test
    void shouldOrderACertificateByItself() throws Exception {
        // When
        int status = install("--domain", "live.example.com", "--acme", "ana@example.com");

        // Then
        assertThat(status).isZero();
        assertThat(settings())
                .endsWith("FRONTROW_BIND=0.0.0.0", "FRONTROW_WEB_PORT=443", "FRONTROW_ACME=ana@example.com");
    }

    @Test
    void shouldBeReachedByAProxyOnlyWithoutOneAndKeepWhatWasEdited() throws Exception {
        // When
        install("--domain", "live.example.com", "--backups", "/mnt/backups");

        // Then
        assertThat(settings()).endsWith("FRONTROW_BIND=0.0.0.0", "FRONTROW_WEB_BIND=127.0.0.1");
        assertThat(unit("frontrow-backup.service")).contains("ReadWritePaths=/var/lib/frontrow /mnt/backups");

        // And another time
        Files.writeString(folder.resolve("etc/frontrow/frontrow.env"), "FRONTROW_BIND=192.0.2.1\n");
        install("--domain", "live.example.com");
        assertThat(settings()).containsExactly("FRONTROW_BIND=192.0.2.1");
    }

    @Test
    void shouldWriteUnitsThatSystemdUnderstands() throws Exception {
        assumeTrue(has("systemd-analyze"), "systemd is not here");
        install("--domain", "live.example.com");
        Path units = folder.resolve("etc/systemd/system");
        for (String unit : List.of("frontrow.service", "frontrow-backup.service", "frontrow-backup.timer")) {
            // Which programs and users there are is another machine's matter.
            assertThat(said(
                            "systemd-analyze",
                            "verify",
                            "--man=no",
                            units.resolve(unit).toString()))
                    .doesNotContain("frontrow");
        }
    }

    @Test
    void shouldRefuseWhatCannotBeMeant() throws Exception {
        assertThat(install("--domain", "https://live.example.com")).isEqualTo(1);
        assertThat(install("--domain", "live.example.com", "--certificate", "a.pem"))
                .isEqualTo(1);
        assertThat(install("--domain", "live.example.com", "--acme", "yes")).isEqualTo(1);
        assertThat(install(
                        "--domain",
                        "live.example.com",
                        "--acme",
                        "ana@example.com",
                        "--certificate",
                        "a",
                        "--key",
                        "b"))
                .isEqualTo(1);
        assertThat(install("--domian", "live.example.com")).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    private int install(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(ROOT.resolve("frontrow").toString(), "install", "--into", folder.toString()),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private List<String> settings() throws IOException {
        return Files.readAllLines(folder.resolve("etc/frontrow/frontrow.env")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private List<String> unit(String name) throws IOException {
        return Files.readAllLines(folder.resolve("etc/systemd/system").resolve(name));
    }

    private static boolean has(String program) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
