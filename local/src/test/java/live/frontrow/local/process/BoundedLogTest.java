package live.frontrow.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

    @TempDir
    Path folder;

    @Test
    void shouldMoveALargeLogAwayUnderTheProgramThatWritesIt() throws Exception {
        // Given: a program that prints more than a log may hold, and more once it is told to
        Component part = new ShellComponent("part", folder, """
                yes 0123456789012345678901234567890123456789012345678 | head -n 220000
                touch ready
                while ! [ -e more ]; do sleep 0.1; done
                echo afterwards
                exec sleep 600""");
        part.start();
        assertThat(Files.size(part.log())).isEqualTo(11_000_000);

        try {
            // When
            BoundedLog.bound(part.log());
            Files.createFile(folder.resolve("more"));

            // Then
            await().until(() -> Files.size(part.log()) > 0);
            assertThat(part.log()).hasContent("afterwards");
            assertThat(folder.resolve("log.1")).hasSize(11_000_000);
            assertThat(Files.getPosixFilePermissions(folder.resolve("log.1")))
                    .isEqualTo(Files.getPosixFilePermissions(part.log()));
            assertThat(part.alive()).isTrue();
        } finally {
            part.kill();
        }
    }

    @Test
    void shouldLeaveASmallLogAlone() throws Exception {
        // Given
        Path log = Files.write(folder.resolve("log"), new byte[(int) BoundedLog.BYTES]);

        // When
        BoundedLog.bound(log);

        // Then
        assertThat(log).hasSize(BoundedLog.BYTES);
        assertThat(folder.resolve("log.1")).doesNotExist();
    }
}
