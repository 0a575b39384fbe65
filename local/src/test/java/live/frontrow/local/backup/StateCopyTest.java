package live.frontrow.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Supervisor;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.FileLock;
import live.frontrow.local.process.ProcessIdentity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether an installation is down is not taken from its database alone, which may just be starting. */
class StateCopyTest {

    private static final String DATABASE = "run/postgres/data/PG_VERSION";

    @TempDir
    Path folder;

    private Home home;
    private TreeCopy copy;

    @BeforeEach
    void begin() throws IOException {
        home = new Home(folder, folder.resolve("home"));
        Path file = home.root().resolve(DATABASE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "18");
        copy = new TreeCopy(home.root(), Files.createDirectory(folder.resolve("backup")), Optional.empty());
    }

    @Test
    void shouldCopyWhatIsDown() throws IOException {
        new StateCopy(home, copy, Duration.ZERO).take();

        assertThat(copy.sums().all()).containsOnlyKeys("home/" + DATABASE);
    }

    @Test
    void shouldNotTakeForDownWhatWasStartedBeforeItsTurn() throws Exception {
        FutureTask<Object> copying = new FutureTask<>(this::take, null);
        Thread copier = new Thread(copying);

        FileLock.holding(Supervisor.lock(home), () -> {
            copier.start();
            Awaitility.await().until(() -> copier.getState() == Thread.State.BLOCKED);
            ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow().write(Supervisor.identity(home));
        });

        assertThatThrownBy(copying::get)
                .hasCauseInstanceOf(ComponentException.class)
                .hasMessageContaining("but not its database or not Kafka");
        assertThat(copy.sums().all()).isEmpty();
    }

    private void take() {
        try {
            new StateCopy(home, copy, Duration.ZERO).take();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
