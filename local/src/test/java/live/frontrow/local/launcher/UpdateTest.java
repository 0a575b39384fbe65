package live.frontrow.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one version to another and back, with processes that do nothing ({@code update.sh} beside this); with real ones it is e2e's {@code UpgradeTest}. */
class UpdateTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path STAGE = Path.of("src/test/resources/live/frontrow/local/launcher/update.sh");
    private static final List<String> MODULES = List.of(
            "local", "rtmp-front", "stream-service", "membership-service", "chat-service", "vod-service", "gateway");

    @TempDir
    Path home;

    @AfterEach
    void nothingStays() throws Exception {
        stage("one", "stop");
    }

    @Test
    void shouldTakeOverAfterABackupAndABuildAndStepBackLater() throws Exception {
        // Given
        begin("one");

        // When
        String said = stage("two", "update", "/backups");

        // Then
        assertThat(said)
                .containsSubsequence(
                        "backed up to /backups", "built while 7 copies are pinned", "The new version runs.");
        assertThat(runs()).isEqualTo(all("two"));
        assertThat(home.resolve("app/pinned")).doesNotExist();

        // And back
        assertThat(stage("two", "update", "--back")).endsWith("until the next update.\n");
        assertThat(runs()).isEqualTo(all("one"));
        assertThat(home.resolve("app/pinned")).hasContent(all("one"));
        assertThat(stage("two", "update", "--back")).endsWith("The version from before runs already\n");
    }

    @Test
    void shouldTakeBackWhatIsNotHealthyOrDoesNotStart() throws Exception {
        begin("one");
        for (String fault : List.of("sick", "ends")) {
            // Given
            Files.createFile(home.resolve(fault));

            // When
            String said = stage("two", "update", "/backups", "--built");

            // Then
            assertThat(said).doesNotContain("built while").contains("The one from before runs again");
            assertThat(runs()).isEqualTo(all("one"));
            assertThat(home.resolve("app/pinned")).hasContent(all("one"));
            Files.delete(home.resolve(fault));
        }

        // And the next one ends that
        stage("three", "update", "/backups");
        assertThat(runs()).isEqualTo(all("three"));
        assertThat(home.resolve("app/pinned")).doesNotExist();
    }

    @Test
    void shouldChangeNothingWhereThereIsNoWayBackUnlessAskedTo() throws Exception {
        // Given
        begin("one");
        Files.createFile(home.resolve("narrow"));

        // When / Then
        assertThat(stage("two", "update", "/backups"))
                .contains("chat-service: V2 drops what versions before 1.2.0 need")
                .doesNotContain("takes over");
        assertThat(runs()).isEqualTo(all("one"));

        // When / Then
        assertThat(stage("two", "update", "/backups", "--one-way")).endsWith("The new version runs.\n");
        assertThat(runs()).isEqualTo(all("two"));
        assertThat(stage("two", "update", "--back")).endsWith("There is no version from before\n");
    }

    @Test
    void shouldGoBackFromWhatIsNotHealthyAndFromWhatDoesNotRun() throws Exception {
        // Given a new version that falls ill later
        begin("one");
        stage("two", "update", "/backups");
        Files.createFile(home.resolve("sick"));

        // When / Then
        stage("two", "update", "--back");
        assertThat(runs()).isEqualTo(all("one"));

        // When nothing runs at all
        Files.delete(home.resolve("app/pinned"));
        stage("two", "stop");
        assertThat(stage("two", "update", "--back")).contains("What starts next is the version from before");
        assertThat(home.resolve("app/pinned")).hasContent(all("one"));
    }

    @Test
    void shouldKeepTheWayBackUntilAnotherVersionTakesOver() throws Exception {
        begin("one");
        stage("two", "update", "/backups");

        // The next one cannot be built, or is the same
        Files.createFile(home.resolve("broken"));
        assertThat(stage("three", "update", "/backups")).endsWith("It cannot be built\n");
        assertThat(home.resolve("app/before")).hasContent(all("one"));
        Files.delete(home.resolve("broken"));
        stage("two", "update", "/backups");
        assertThat(home.resolve("app/before")).hasContent(all("one"));

        assertThat(stage("two", "update", "--back")).endsWith("until the next update.\n");
        assertThat(runs()).isEqualTo(all("one"));
    }

    @Test
    void shouldSayThatAnOldVersionKnowsNoWayBack() throws Exception {
        Files.createFile(home.resolve("old"));
        begin("one");

        assertThat(stage("two", "update", "/backups")).contains("knows no way back");
        assertThat(runs()).isEqualTo(all("one"));
        assertThat(home.resolve("app/pinned")).doesNotExist();

        assertThat(stage("two", "update", "/backups", "--one-way")).endsWith("The new version runs.\n");
        assertThat(runs()).isEqualTo(all("two"));
    }

    @Test
    void shouldAskForAPlaceForTheBackup() throws Exception {
        assertThat(launcher("update")).contains("`update` takes the folder that a backup goes to first, or --back");
        assertThat(launcher("update", "--bakc")).contains("`update` does not know --bakc");
    }

    @Test
    void shouldReplaceNothingWhereNothingRunsAndLetTheNextStartBeOfWhatLiesHere() throws Exception {
        // Given: an update was taken back, and everything ended
        Path pinned = Files.createDirectories(home.resolve("app")).resolve("pinned");
        Files.writeString(pinned, "gateway 1f\n");

        // When / Then
        assertThat(launcher("update", home.resolve("backups").toString())).contains("Nothing runs here");
        assertThat(pinned).doesNotExist();
        assertThat(home.resolve("backups")).doesNotExist();
    }

    private void begin(String version) throws Exception {
        Files.writeString(
                home.resolve("options.json"),
                "{\"replicas\":1,\"accounts\":false,\"broadcast\":false,\"bind\":\"127.0.0.1\"}");
        stage(version, "start");
        assertThat(runs()).isEqualTo(all(version));
    }

    private String runs() throws Exception {
        return stage("any", "running_copies");
    }

    private static String all(String version) {
        return String.join(
                "",
                MODULES.stream().map(module -> module + " " + version + "\n").toList());
    }

    private String stage(String version, String... call) throws Exception {
        return said(
                Stream.concat(Stream.of("bash", STAGE.toString(), ROOT.toString(), home.toString()), Stream.of(call)),
                Map.of("VERSION", version));
    }

    private String launcher(String... call) throws Exception {
        return said(
                Stream.concat(Stream.of(ROOT.resolve("frontrow").toString()), Stream.of(call)),
                Map.of("FRONTROW_HOME", home.toString()));
    }

    private static String said(Stream<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
