package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.frontrow.local.installation.Home;
import live.frontrow.local.postgres.TableContent;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.FileLock;

/**
 * One backup, of an installation that runs or is down. The database's copy ends while Kafka stands still: what an event says is in
 * the database, what the database says was sent is in Kafka, and what was read twice has its effect once. Objects come last, so
 * that all are there which the database knows.
 */
public final class Backup {

    /** What is copied as it is, each of them also by a link; the other parts have ways of their own. */
    private static final List<String> PLAIN = List.of(
            "options.json",
            "ports.json",
            "secrets",
            "tls/frontrow.crt",
            "tls/frontrow.key",
            "run/postgres/superuser.password",
            "run/stripe-simulator/state.json");

    private static final Duration SYNC = Duration.ofMinutes(10);

    private final Home home;
    private final BackupFolder folder;

    /** Of {@code home}, into a folder of its own below {@code folder}. */
    public Backup(Home home, Path folder) {
        this.home = home;
        this.folder = new BackupFolder(folder);
    }

    /** Makes one; returns its folder. */
    public Path make() throws IOException {
        Path[] made = new Path[1];
        // Two at once would start Kafka again for each other.
        FileLock.holding(lock(home), () -> made[0] = locked());
        return made[0];
    }

    /** Deletes all but the newest; how many. */
    public int keep(int number) throws IOException {
        return folder.keep(number);
    }

    /** Held by whoever makes a backup or opens one. */
    static Path lock(Home home) {
        return home.root().resolve("backup.lock");
    }

    private Path locked() throws IOException {
        Rehearsal.clear(home);
        Instant now = Instant.now();
        Optional<Path> before = folder.newest();
        Path draft = folder.draft(now);
        TreeCopy copy = new TreeCopy(home.root(), draft, before);
        new StateCopy(home, copy).take();
        for (String path : PLAIN) {
            copy.add(path, file -> true);
        }
        copy.add("tls", file -> !PLAIN.contains("tls/" + file));
        new ObjectCopy(copy, home.root()).take();
        copy.sums().write(draft);
        manifest(now, draft, copy.sums().all()).write(draft);
        Commands.run("sync", List.of("sync", "-f", draft.toString()), Map.of(), draft, SYNC);
        return folder.finish(draft);
    }

    private Manifest manifest(Instant now, Path draft, Map<String, String> sums) throws IOException {
        long bytes = 0;
        for (String path : sums.keySet()) {
            bytes += Files.size(draft.resolve(path));
        }
        Map<String, TableContent> tables = Rehearsal.tables(home, draft);
        return new Manifest(
                Manifest.FORMAT,
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                ComponentVersions.of("frontrow"),
                ComponentVersions.of("postgres"),
                ComponentVersions.of("kafka"),
                sums.size(),
                bytes,
                (int) sums.keySet().stream()
                        .filter(path -> path.startsWith(TreeCopy.HOME + "objects/"))
                        .count(),
                tables);
    }
}
