package live.frontrow.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @TempDir
    Path folder;

    @Test
    void shouldWriteALineForEachFileInTheOrderOfTheirPaths() throws Exception {
        // Given
        Checksums sums = new Checksums();
        sums.put("home/tls/ü b", TWO);
        sums.put("home/objects/a", ONE);

        // When
        sums.write(folder);

        // Then
        Path file = folder.resolve("files.sha256");
        assertThat(file).hasContent(ONE + "  home/objects/a\n" + TWO + "  home/tls/ü b\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Checksums.read(folder).all()).isEqualTo(sums.all());
    }
}
