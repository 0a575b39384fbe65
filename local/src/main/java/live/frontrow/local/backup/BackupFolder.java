package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.PrivateFiles;

/** A folder with backups, each in one of its own that is called by the time: {@code 2026-11-29T03-00-00Z}. */
final class BackupFolder {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final String FORM = "\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ";

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** A backup itself, or the newest one in the folder. */
    static Path newest(Path from) throws IOException {
        if (Manifest.isIn(from)) {
            return from;
        }
        return new BackupFolder(from)
                .newest()
                .orElseThrow(() -> new ComponentException("There is no backup in " + from));
    }

    Optional<Path> newest() throws IOException {
        return all().reversed().stream().findFirst();
    }

    /** Where the next one is made; what an earlier attempt left is deleted. */
    Path draft(Instant now) throws IOException {
        PrivateFiles.directory(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(file -> file.getFileName().toString().matches("\\." + FORM))
                    .toList()) {
                Folders.delete(left);
            }
        }
        return PrivateFiles.directory(folder.resolve("." + NAME.format(now)));
    }

    /** A draft that is whole. */
    Path finish(Path draft) throws IOException {
        Path backup = folder.resolve(draft.getFileName().toString().substring(1));
        return Files.move(draft, backup, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes all but the newest; how many. */
    int keep(int number) throws IOException {
        List<Path> all = all();
        List<Path> old = all.subList(0, Math.max(0, all.size() - number));
        for (Path backup : old) {
            Folders.delete(backup);
        }
        return old.size();
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(FORM))
                    .filter(Manifest::isIn)
                    .sorted()
                    .toList();
        }
    }
}
