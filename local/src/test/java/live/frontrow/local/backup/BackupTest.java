package live.frontrow.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import live.frontrow.local.installation.Home;
import live.frontrow.local.postgres.TableContent;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.ShellComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database and broker of an installation that something is written into all the time; nothing else of it runs. */
class BackupTest {

    private static final String SECRET = "secrets/first-stream-key";
    private static final String OBJECT = "objects/frontrow/shows/one/w1/000001.m4s";
    private static final String WAITING = "recordings/a/live/key/file.mp4";

    /** So many rows before and while a backup is made. */
    private static final int SOME = 10;

    @TempDir
    Path folder;

    @Test
    @Tag("soak")
    void shouldGiveBackAllThatWasThereAtOneMoment() throws Exception {
        // Given
        Home home = new Home(folder, folder.resolve("home"));
        Path backups = folder.resolve("backups");
        write(home, SECRET, "secret");
        write(home, OBJECT, "picture");
        write(home, WAITING, "recording");
        try (Parts parts = Parts.start(home);
                ToldRows rows = ToldRows.write(parts)) {
            rows.await(SOME);
            int before = rows.told();

            // When
            Path first = new Backup(home, backups).make();
            rows.await(before + 2 * SOME);
            int between = rows.told();
            Path second = new Backup(home, backups).make();

            // Then it is whole, and the second has what did not change from the first
            assertThat(BackupCheck.faults(home, backups)).isEmpty();
            assertThat(Files.isSameFile(first.resolve("home/" + OBJECT), second.resolve("home/" + OBJECT)))
                    .isTrue();
            assertThat(Files.getPosixFilePermissions(second.resolve("home/" + SECRET)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));

            // And beside the first a second one comes up in which rows and events belong together
            Home other = new Home(folder, folder.resolve("other"));
            Manifest manifest = new Restore(other).from(backups);
            assertThat(Files.readString(other.root().resolve(SECRET))).isEqualTo("secret");
            assertThat(Files.readString(other.root().resolve(WAITING))).isEqualTo("recording");
            try (Parts restored = Parts.start(other)) {
                assertThat(TableContent.of(restored.postgres())).isEqualTo(manifest.tables());
                ToldRows there = ToldRows.of(restored);
                Set<Integer> events = there.events();
                assertThat(there.rows()).containsAll(events).hasSizeGreaterThanOrEqualTo(between);
                assertThat(events).containsAll(there.sent());
            }
            assertThatThrownBy(() -> new Restore(other).from(backups))
                    .isInstanceOf(ComponentException.class)
                    .hasMessageContaining("which is not overwritten");
            assertThat(new Backup(home, backups).keep(1)).isEqualTo(1);
            assertThat(first).doesNotExist();
        }

        // And one that is down can be backed up as well
        Path down = new Backup(home, backups).make();
        assertThat(Manifest.read(down).tables().get("stream.told").rows()).isGreaterThan(SOME);
    }

    @Test
    void shouldSayWhatIsWrongWithABackupAndRestoreNothingOfIt() throws IOException {
        // Given
        Home home = new Home(folder, folder.resolve("home"));
        write(home, SECRET, "secret");
        write(home, OBJECT, "picture");
        Path backup = new Backup(home, folder.resolve("backups")).make();

        // When
        Files.writeString(backup.resolve("home/" + OBJECT), "scratch");
        Files.delete(backup.resolve("home/" + SECRET));
        Files.writeString(backup.resolve("home/secrets/more"), "");

        // Then
        assertThat(BackupCheck.faults(home, backup))
                .containsExactly(
                        "home/" + OBJECT + " has changed",
                        "home/" + SECRET + " is missing",
                        "home/secrets/more does not belong to it");
        Home other = new Home(folder, folder.resolve("other"));
        assertThatThrownBy(() -> new Restore(other).from(backup)).hasMessageContaining(OBJECT);
        assertThat(other.root()).isDirectoryNotContaining(file -> Files.isDirectory(file));
    }

    @Test
    void shouldTakeBackWhatWasRestoredWhenTheRestDoesNotFindItsPlace() throws IOException {
        // Given: it holds something that no installation of today has, and there is such a thing
        Home home = new Home(folder, folder.resolve("home"));
        write(home, SECRET, "secret");
        Path backup = new Backup(home, folder.resolve("backups")).make();
        Files.createDirectory(backup.resolve("home/zzz"));
        Path file = Files.writeString(backup.resolve("home/zzz/file"), "theirs");
        Files.writeString(
                backup.resolve("files.sha256"), Checksums.sum(file) + "  home/zzz/file\n", StandardOpenOption.APPEND);
        Home other = new Home(folder, folder.resolve("other"));
        write(other, "zzz/file", "ours");

        // When
        assertThatThrownBy(() -> new Restore(other).from(backup)).isInstanceOf(IOException.class);

        // Then
        assertThat(other.root()).isDirectoryNotContaining(each -> Files.isDirectory(each) && !each.endsWith("zzz"));
        assertThat(other.root().resolve("zzz/file")).hasContent("ours");

        // When
        Folders.delete(other.root().resolve("zzz"));
        new Restore(other).from(backup);

        // Then
        assertThat(other.root().resolve(SECRET)).hasContent("secret");
        assertThat(other.restoring()).doesNotExist();
    }

    @Test
    void shouldCopyWhatIsOnAnotherDiskAndRefuseLinksThatNobodyExpects() throws IOException {
        // Given: its recordings and its certificate lie elsewhere
        Home home = new Home(folder, folder.resolve("home"));
        Home disk = new Home(folder, folder.resolve("disk"));
        write(disk, OBJECT, "picture");
        write(disk, "cert.pem", "certificate");
        write(home, "tls/chain.pem", "chain");
        Files.createSymbolicLink(home.root().resolve("objects"), disk.root().resolve("objects"));
        Files.createSymbolicLink(home.certificate(), disk.root().resolve("cert.pem"));

        // When
        Path backup = new Backup(home, folder.resolve("backups")).make();

        // Then
        assertThat(backup.resolve("home/" + OBJECT)).hasContent("picture");
        assertThat(backup.resolve("home/tls/frontrow.crt")).hasContent("certificate");
        assertThat(Files.isSymbolicLink(backup.resolve("home/tls/frontrow.crt")))
                .isFalse();
        assertThat(backup.resolve("home/tls/chain.pem")).hasContent("chain");
        assertThat(BackupCheck.faults(home, backup)).isEmpty();

        // When
        Path link = home.root().resolve("tls/other.pem");
        Files.createSymbolicLink(link, disk.root().resolve("cert.pem"));

        // Then
        assertThatThrownBy(() -> new Backup(home, folder.resolve("backups")).make())
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith(link + " is a link");
    }

    @Test
    void shouldEndAndDeleteWhatABackupLeftThatWasKilled() throws IOException {
        // Given
        Home home = new Home(folder, folder.resolve("home"));
        write(home, ".rehearsal17/data/PG_VERSION", "18");
        Component left = ShellComponent.patient("postgres", home.root().resolve(".rehearsal17"));
        left.start();

        try {
            // When
            new Backup(home, folder.resolve("backups")).make();

            // Then
            assertThat(left.alive()).isFalse();
            assertThat(left.directory()).doesNotExist();
        } finally {
            left.kill();
        }
    }

    private static void write(Home home, String path, String text) throws IOException {
        Path file = home.root().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
