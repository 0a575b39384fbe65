package live.frontrow.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentTest {

    @TempDir
    Path folder;

    @AfterEach
    void nothingStays() {
        ShellComponent.patient("part", folder).kill();
    }

    @Test
    void shouldKeepTheProcessThatAnEarlierLauncherLeft() {
        // Given: a launcher that was killed, as far as the folder tells
        Component earlier = ShellComponent.patient("part", folder);
        earlier.start();

        // When
        Component later = ShellComponent.patient("part", folder);
        later.start();

        // Then
        assertThat(later.pid()).isPresent().isEqualTo(earlier.pid());
        assertThat(LogTail.last(later.log(), 9)).containsExactly("hello from part");
    }

    @Test
    void shouldNotKeepAProcessThatWasStartedDifferently() {
        // Given
        Component earlier = ShellComponent.patient("part", folder);
        earlier.start();

        // When
        Component later = new ShellComponent("part", folder, "touch ready; exec sleep 601");
        later.start();

        // Then
        assertThat(later.alive()).isTrue();
        assertThat(later.pid()).isNotEqualTo(earlier.pid());
        assertThat(earlier.alive()).isFalse();
    }

    @Test
    void shouldNameAFailingPartWithItsLastWords() {
        // Given
        Component part = new ShellComponent("part", folder, "seq 1 40; echo no disk left; exit 3");

        // When / Then
        assertThatThrownBy(part::start)
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("part ended while it was starting. The end of " + folder.resolve("log") + ":")
                .hasMessageContaining("\n    27\n")
                .hasMessageEndingWith("\n    40\n    no disk left")
                .message()
                .doesNotContain("\n    26\n");
    }

    @Test
    void shouldEndAProgramThatDoesNotWantTo() {
        // Given
        Component part =
                new ShellComponent("part", folder, "trap '' TERM INT; touch ready; while :; do sleep 600; done");
        part.start();

        // When
        part.stop();

        // Then
        assertThat(part.alive()).isFalse();
    }

    @Test
    void shouldStartNothingOnceEverythingIsEnding() {
        // Given
        Component part = ShellComponent.patient("part", folder);
        AtomicBoolean ending = new AtomicBoolean(true);

        // When / Then
        assertThatThrownBy(() -> part.start(ending::get))
                .hasMessage("part was not started, because everything is ending");
        assertThat(part.pid()).isEmpty();
    }

    @Test
    void shouldKeepTheProgramAwayFromTheTerminalsCtrlC() throws Exception {
        // Given
        Component part = ShellComponent.patient("part", folder);

        // When
        part.start();

        // Then: it leads a session of its own (field 6 of stat, the fourth after the name)
        long pid = part.pid().orElseThrow();
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        assertThat(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]).isEqualTo(Long.toString(pid));
    }
}
