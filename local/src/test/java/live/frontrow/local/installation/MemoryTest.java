package live.frontrow.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    private static final long SELF = ProcessHandle.current().pid();

    /** Above the most that a kernel gives. */
    private static final long NOBODY = 1L << 23;

    @TempDir
    Path processes;

    @Test
    void shouldReadWhatTheSystemTells() throws IOException {
        Path told = Files.createDirectories(processes.resolve(Long.toString(SELF)));
        Files.writeString(told.resolve("smaps_rollup"), "Rss:  900 kB\nPss:  12 kB\nPss_Dirty:  5 kB\n");

        assertThat(Memory.own(processes, SELF)).isEqualTo(12 * 1024);
        assertThat(Memory.pssBytes(SELF, false)).isPositive();
    }

    @Test
    void shouldNotTakeForNothingWhatIsNotTold() {
        assertThat(Memory.own(processes, SELF)).isNull();
        assertThat(Memory.own(processes, NOBODY)).isZero();
        assertThat(Memory.sum(List.of(1L, 2L))).isEqualTo(3);
        assertThat(Memory.sum(Arrays.asList(1L, null))).isNull();
    }
}
