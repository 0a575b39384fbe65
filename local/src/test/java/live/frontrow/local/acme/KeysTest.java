package live.frontrow.local.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void shouldMakeOneOnceThatNobodyElseCanRead() throws Exception {
        Path file = folder.resolve("acme/account.key");

        KeyPair made = Keys.readOrMake(file);
        KeyPair read = Keys.readOrMake(file);

        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
