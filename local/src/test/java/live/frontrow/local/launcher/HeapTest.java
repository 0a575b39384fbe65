package live.frontrow.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory the launcher gives its commands. */
class HeapTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    @Test
    void shouldHaveRoomForTheNameOfEachFileOfABackup() throws Exception {
        Path java = folder.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho \"$1\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.resolve("jar"), "jar");

        assertThat(heap("status")).isEqualTo("-Xmx96m");
        assertThat(heap("supervise")).isEqualTo("-Xmx96m");
        assertThat(heap("backup")).isEqualTo("-Xmx512m");
        assertThat(heap("restore")).isEqualTo("-Xmx512m");
    }

    private String heap(String command) throws IOException, InterruptedException {
        String script = """
                source '%1$s/frontrow' help >/dev/null
                home='%2$s/home' JAVA_HOME='%2$s'
                artifact_of() { echo '%2$s/jar'; }
                java_command "$1"
                """.formatted(ROOT, folder);
        Process process = new ProcessBuilder("bash", "-c", script, "heap", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
