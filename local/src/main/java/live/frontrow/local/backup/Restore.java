package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Supervisor;
import live.frontrow.local.postgres.DataCopy;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.FileLock;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.PrivateFiles;

/** A backup becomes an installation again, where there is none: all of it, or nothing. */
public final class Restore {

    /** What an installation is; logs of builds and copies of programs are not. */
    private static final List<String> TAKEN =
            List.of("options.json", "ports.json", "secrets", "tls", "objects", "recordings", "run");

    private final Home home;
    private final Path draft;

    /** Into {@code home}. */
    public Restore(Home home) {
        this.home = home;
        this.draft = home.restoring();
    }

    /** From a backup, or the newest one in that folder; says which. */
    public Manifest from(Path from) throws IOException {
        Path backup = BackupFolder.newest(from);
        Manifest manifest = Manifest.read(backup);
        manifest.requireReadable();
        FileLock.holding(Supervisor.lock(home), () -> take(backup));
        return manifest;
    }

    private void take(Path backup) throws IOException {
        requireEmpty();
        Folders.delete(draft);
        List<Path> made = new ArrayList<>();
        boolean whole = false;
        try {
            copy(backup);
            DataCopy.complete(draft.resolve(DataCopy.FOLDER));
            requireEmpty();
            move(made);
            Files.delete(draft);
            whole = true;
        } finally {
            if (!whole) {
                // Secrets are in it. The draft goes last: as long as it is there, nothing is started.
                made.add(draft);
                for (Path part : made) {
                    Folders.delete(part);
                }
            }
        }
    }

    private void move(List<Path> made) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(draft)) {
            parts = files.toList();
        }
        for (Path part : parts) {
            Path place = home.root().resolve(part.getFileName());
            made.add(Files.move(part, place, StandardCopyOption.ATOMIC_MOVE));
        }
    }

    private void requireEmpty() {
        List<String> there = TAKEN.stream()
                .filter(name -> Files.exists(home.root().resolve(name)))
                .toList();
        if (!there.isEmpty()) {
            throw new ComponentException("There is an installation in " + home.root() + " (" + String.join(", ", there)
                    + "), which is not overwritten. End it and move it away, or name another place: FRONTROW_HOME=…");
        }
    }

    private void copy(Path backup) throws IOException {
        PrivateFiles.directory(draft);
        for (Map.Entry<String, String> each : Checksums.read(backup).all().entrySet()) {
            Path target = draft.resolve(each.getKey().substring(TreeCopy.HOME.length()));
            Copies.file(backup.resolve(each.getKey()), target);
            if (!Checksums.sum(target).equals(each.getValue())) {
                throw new ComponentException(
                        each.getKey() + " in the backup is not what was written. Nothing was restored.");
            }
        }
    }
}
