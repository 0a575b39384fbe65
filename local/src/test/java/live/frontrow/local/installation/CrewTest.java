package live.frontrow.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import live.frontrow.local.process.BoundedLog;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.ShellComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {

    @TempDir
    Path folder;

    /** Not the common pool: on few cores, the ends of processes would wait behind what the tests run in it. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Crew crew;
    private Component database;
    private Component service;

    @BeforeEach
    void describe() {
        crew = new Crew(new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
        database = ShellComponent.patient("database", folder.resolve("database"));
        service = ShellComponent.patient("service", folder.resolve("service"));
    }

    @AfterEach
    void nothingStays() {
        crew.end();
        threads.close();
    }

    @Test
    void shouldStartWhatIsNeededFirstAndEndEverything() {
        // When
        crew.start(List.of(new Part(database), new Part(service, "database")));

        // Then
        assertThat(said.toString(StandardCharsets.UTF_8)).containsSubsequence("✓ database", "✓ service");
        assertThat(database.alive()).isTrue();

        // When
        crew.end();

        // Then
        assertThat(database.alive()).isFalse();
        assertThat(service.alive()).isFalse();
    }

    @Test
    void shouldStartAgainWhatIsKilledUntilItEnds() throws Exception {
        // Given
        crew.start(List.of(new Part(database), new Part(service, "database")));
        long before = service.pid().orElseThrow();
        CompletableFuture<Void> watching =
                CompletableFuture.runAsync(() -> crew.watch(() -> {}, Duration.ofSeconds(30)), threads);

        // When
        service.kill();

        // Then
        await().until(() -> said.toString(StandardCharsets.UTF_8).contains("service is healthy again"));
        assertThat(service.pid()).isPresent().isNotEqualTo(java.util.Optional.of(before));

        // When
        crew.end();

        // Then
        watching.get(10, TimeUnit.SECONDS);
        assertThat(service.alive()).isFalse();
    }

    @Test
    void shouldTryAgainAfterAStartThatFailedUnexpectedly() {
        // Given: something whose second start fails by a mistake of its own
        Component careless = new Careless(folder.resolve("careless"));
        crew.start(List.of(new Part(careless)));
        threads.execute(() -> crew.watch(() -> {}, Duration.ofSeconds(30)));

        // When
        careless.kill();

        // Then
        await().until(() -> said.toString(StandardCharsets.UTF_8).contains("careless is healthy again"));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a mistake");
        assertThat(careless.alive()).isTrue();
    }

    @Test
    void shouldEndEverythingWhenOnePartFails() {
        // Given
        Component broken = new ShellComponent("broken", folder.resolve("broken"), "echo no such table; exit 1");

        // When / Then
        assertThatThrownBy(() -> crew.start(List.of(new Part(database), new Part(broken, "database"))))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("broken ended while it was starting")
                .hasMessageEndingWith("no such table");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("✗ broken");
        assertThat(database.alive()).isFalse();
    }

    @Test
    void shouldLeaveNothingBehindWhenItEndsWhileStarting() {
        // Given: one part that never becomes healthy, and one that waits for it
        Component slow = new ShellComponent("slow", folder.resolve("slow"), "touch begun; exec sleep 600");
        CompletableFuture<Void> starting = CompletableFuture.runAsync(
                () -> crew.start(List.of(new Part(database), new Part(slow), new Part(service, "slow"))), threads);
        await().until(() -> Files.exists(folder.resolve("slow/begun")) && database.healthy());

        // When
        crew.end();

        // Then
        assertThatThrownBy(starting::join).hasRootCauseInstanceOf(ComponentException.class);
        assertThat(List.of(database.alive(), slow.alive(), service.alive())).containsOnly(false);
    }

    @Test
    void shouldEndWhatAKilledSupervisorLeft() {
        // Given: parts whose supervisor is gone; a new one knows their folders only
        crew.start(List.of(new Part(database)));
        Component found = ShellComponent.patient("database", folder.resolve("database"));

        // When
        Ending.of(List.of(new Part(found)));

        // Then
        assertThat(database.alive()).isFalse();
    }

    @Test
    void shouldTakeOverWhatRunsAndReplaceWhatIsAnotherVersion() {
        // Given: what a killed supervisor left, and the next version of one of it
        crew.start(List.of(new Part(database), new Part(service, "database")));
        Component sameDatabase = ShellComponent.patient("database", folder.resolve("database"));
        Component nextService = new ShellComponent(
                "service", folder.resolve("service"), "echo hello from the next; touch ready; exec sleep 600");

        // When
        crew.takeOver(List.of(new Part(sameDatabase), new Part(nextService, "database")));

        // Then
        assertThat(sameDatabase.pid()).isEqualTo(database.pid()).isPresent();
        assertThat(service.alive()).isFalse();
        await().untilAsserted(() -> assertThat(nextService.log()).content().endsWith("hello from the next\n"));
    }

    @Test
    void shouldLeaveWhatServesWhenTheNextVersionFails() {
        // Given
        crew.start(List.of(new Part(database), new Part(service, "database")));
        Component sameDatabase = ShellComponent.patient("database", folder.resolve("database"));
        Component broken = new Broken(folder.resolve("service"));
        Component never = ShellComponent.patient("gateway", folder.resolve("gateway"));
        Crew next = new Crew(new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));

        // When / Then
        assertThatThrownBy(() -> next.takeOver(List.of(new Part(sameDatabase), new Part(broken), new Part(never))))
                .hasMessageStartingWith("service could not be started: no such table");

        // And its end, which follows, ends nothing
        next.end();
        assertThat(database.alive()).isTrue();
        assertThat(never.log()).doesNotExist();
    }

    @Test
    void shouldBoundLogsOfAllParts() throws Exception {
        // Given
        Home home = new Home(folder, folder);
        Path log = home.run("kafka").resolve("log");
        Files.createDirectories(log.getParent());
        Files.write(log, new byte[(int) BoundedLog.BYTES + 1]);

        // When
        new Janitor(home).tidy();

        // Then
        assertThat(log).isEmptyFile();
        assertThat(log.resolveSibling("log.1")).hasSize(BoundedLog.BYTES + 1);
    }

    /** A version that ends the one before it, as each does, and cannot be started. */
    private static final class Broken extends Component {

        Broken(Path directory) {
            super("service", directory);
        }

        @Override
        protected void prepare() throws IOException {
            throw new IOException("no such table");
        }

        @Override
        protected Launch launch() {
            return new Launch(List.of("sleep", "600"), Map.of(), directory());
        }

        @Override
        protected boolean probe() {
            return false;
        }
    }

    private static final class Careless extends Component {

        private int starts;

        Careless(Path directory) {
            super("careless", directory);
        }

        @Override
        protected void prepare() {
            starts++;
            if (starts == 2) {
                throw new IllegalStateException("a mistake");
            }
        }

        @Override
        protected Launch launch() {
            return new Launch(List.of("sleep", "600"), Map.of(), directory());
        }

        @Override
        protected boolean probe() {
            return true;
        }
    }
}
