package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.local.installation.Home;
import live.frontrow.local.postgres.TableContent;
import live.frontrow.local.process.FileLock;

/** Whether a backup is what it was: each file by its checksum, none missing or new, and the database by what its tables hold. */
public final class BackupCheck {

    private BackupCheck() {}

    /** What is wrong with the backup, or the newest one in that folder; empty when nothing is. */
    public static List<String> faults(Home home, Path from) throws IOException {
        Path backup = BackupFolder.newest(from);
        Manifest manifest = Manifest.read(backup);
        List<String> faults = files(backup, manifest);
        if (faults.isEmpty()) {
            manifest.requireReadable();
            // A backup would delete what it opens here.
            FileLock.holding(
                    Backup.lock(home), () -> faults.addAll(tables(manifest.tables(), Rehearsal.tables(home, backup))));
        }
        return faults;
    }

    private static List<String> files(Path backup, Manifest manifest) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, String> sums = Checksums.read(backup).all();
        if (sums.size() != manifest.files()) {
            faults.add("The list of files has " + sums.size() + " instead of " + manifest.files());
        }
        for (Map.Entry<String, String> each : sums.entrySet()) {
            Path file = backup.resolve(each.getKey());
            if (!Files.isRegularFile(file)) {
                faults.add(each.getKey() + " is missing");
            } else if (!Checksums.sum(file).equals(each.getValue())) {
                faults.add(each.getKey() + " has changed");
            }
        }
        try (Stream<Path> files = Files.walk(backup.resolve(TreeCopy.HOME))) {
            Set<String> more = files.filter(Files::isRegularFile)
                    .map(file -> backup.relativize(file).toString())
                    .filter(file -> !sums.containsKey(file))
                    .collect(Collectors.toCollection(TreeSet::new));
            more.forEach(file -> faults.add(file + " does not belong to it"));
        }
        return faults;
    }

    private static List<String> tables(Map<String, TableContent> wanted, Map<String, TableContent> found) {
        Set<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(found.keySet());
        return names.stream()
                .filter(name -> !found.containsKey(name) || !found.get(name).equals(wanted.get(name)))
                .map(name -> "Table " + name + " holds " + found.get(name) + " instead of " + wanted.get(name))
                .toList();
    }
}
