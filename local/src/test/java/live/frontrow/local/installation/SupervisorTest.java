package live.frontrow.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.FileLock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside a backup or a restore nothing is started. */
class SupervisorTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void begin() {
        home = new Home(folder, folder);
    }

    @Test
    void shouldStartNothingWhileABackupIsRestored() throws IOException {
        Files.createDirectory(home.restoring());

        assertThatThrownBy(this::start)
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("There is " + home.restoring() + ":");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(home.restoring()));
    }

    @Test
    void shouldWaitForWhoeverNeedsThatNothingIsStarted() throws Exception {
        FutureTask<Object> starting = new FutureTask<>(this::start, null);
        Thread starter = new Thread(starting);

        FileLock.holding(Supervisor.lock(home), () -> {
            starter.start();
            Awaitility.await().until(() -> starter.getState() == Thread.State.BLOCKED);
            assertThat(Supervisor.identity(home)).doesNotExist();
            Files.createDirectory(home.restoring());
        });

        assertThatThrownBy(starting::get).hasMessageContaining(home.restoring().toString());
        assertThat(Supervisor.identity(home)).doesNotExist();
    }

    private void start() {
        try {
            new Supervisor(home, new Progress(System.out))
                    .start(new Options(1, false, false, "127.0.0.1", null, "", false, false));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
