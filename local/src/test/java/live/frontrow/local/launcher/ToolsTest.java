package live.frontrow.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import live.frontrow.local.launcher.Machine.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {

    private static final Map<String, String> NEW_ARCHIVE = Map.of(
            "maven",
            "3.9.9-1",
            "nodejs",
            "20.19.2+dfsg-1",
            "npm",
            "9.2.0~ds1-3",
            "chromium",
            "150.0",
            "golang-go",
            "2:1.26~1");

    @TempDir
    Path folder;

    private Machine machine;

    @BeforeEach
    void emptyMachine() throws Exception {
        machine = new Machine(folder);
    }

    @Test
    void shouldInstallEverythingAtOnceAsRoot() throws Exception {
        // Given
        machine.user(0).apt(NEW_ARCHIVE);

        // When
        Outcome outcome = machine.need("jdk", "maven", "node", "npm", "chromium", "setsid");

        // Then
        assertThat(outcome).isEqualTo(new Outcome(0, """
                Missing: maven node npm chromium. Asking apt-get, see ROOT/home/packages.log
                  apt-get install maven nodejs npm chromium
                """));
        assertThat(machine.asked())
                .containsExactly("update", "install -y --no-install-recommends maven nodejs npm chromium");
    }

    @Test
    void shouldAskNobodyWhenEverythingIsThere() throws Exception {
        // Given
        machine.user(0)
                .apt(NEW_ARCHIVE)
                .program("mvn", "")
                .program("node", "echo true")
                .program("npm", "");

        // When
        Outcome outcome = machine.need("maven", "node", "npm");

        // Then
        assertThat(outcome).isEqualTo(new Outcome(0, ""));
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void shouldTellOthersTheOneCommand() throws Exception {
        // Given
        machine.user(1000).apt(NEW_ARCHIVE);

        // When
        Outcome outcome = machine.need("maven", "node", "npm");

        // Then
        assertThat(outcome).isEqualTo(new Outcome(1, """
                This is missing:
                  Maven 3.8 or newer
                  Node.js 20 or newer
                  npm

                sudo apt-get install -y maven nodejs npm
                """));
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void shouldNotInstallWhatIsTooOldButTheRest() throws Exception {
        // Given
        machine.user(0).apt(Map.of("maven", "3.8.7-1", "nodejs", "18.20.4+dfsg-1~deb12u3"));

        // When
        Outcome outcome = machine.need("maven", "node");

        // Then
        assertThat(outcome).isEqualTo(new Outcome(1, """
                Missing: maven node. Asking apt-get, see ROOT/home/packages.log
                  apt-get install maven
                This is missing:
                  Node.js 20 or newer: https://nodejs.org/en/download, its bin/ on the PATH
                """));
    }

    @Test
    void shouldGetGoOnlyWhenMediaMtxIsOutOfReachAndGoIsNewEnough() throws Exception {
        // Given
        machine.user(1000).apt(NEW_ARCHIVE);

        // When / Then: neither its release nor Go
        assertThat(machine.need("mediamtx").said()).isEqualTo("""
                This is missing:
                  MediaMTX v1.20.1 (its release on github.com, or Go 1.26 to build it)

                sudo apt-get install -y golang-go
                """);

        // When / Then: the archive's Go is too old
        machine.apt(Map.of("golang-go", "2:1.24~2"));
        assertThat(machine.need("mediamtx").said()).isEqualTo("""
                This is missing:
                  MediaMTX v1.20.1 (its release on github.com, or Go 1.26 to build it): \
                https://go.dev/dl, its bin/ on the PATH; or see mediamtx/README.md
                """);

        // When / Then: a Go is there, too old or not
        assertThat(machine.program("go", "echo go1.25.4").need("mediamtx").status())
                .isEqualTo(1);
        assertThat(machine.program("go", "echo go1.26.8").need("mediamtx").status())
                .isZero();
    }

    @Test
    void shouldSayWhyAnInstallationFailed() throws Exception {
        // Given
        machine.user(0)
                .apt(NEW_ARCHIVE)
                .program("apt-get", "[ $1 = update ] || { echo 'E: No space left'; exit 100; }");

        // When
        Outcome outcome = machine.need("maven");

        // Then
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).endsWith("""
                These could not be installed: maven. The end of ROOT/home/packages.log:
                E: No space left
                """);
    }

    @Test
    void shouldKnowOtherPackageManagers() throws Exception {
        // Given
        machine.user(0).program("dnf", "");

        // When / Then
        assertThat(machine.need("node", "npm").said()).endsWith("\nsudo dnf install -y nodejs npm\n");
    }

    @Test
    void shouldSayWhereFromWithoutAPackageManager() throws Exception {
        // Given
        machine.user(1000);

        // When / Then
        assertThat(machine.need("maven")).isEqualTo(new Outcome(1, """
                This is missing:
                  Maven 3.8 or newer: https://maven.apache.org/download.cgi, its bin/ on the PATH
                """));
    }
}
