package live.frontrow.local.update;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the version that runs could run again once another one has migrated the database. Migrations only add, but for those that say since
 * which version nothing needs what they drop ({@code docs/operators/upgrades.md}): whoever runs an older one than that cannot come back.
 */
public final class WayBack {

    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: since (\\d+\\.\\d+\\.\\d+):");
    private static final Pattern PROGRAM = Pattern.compile("frontrow-[a-z-]+?-(\\d.*)\\.jar");

    private WayBack() {}

    /**
     * Migrations of a build of a service that the running one does not survive, in words; none: it can come back.
     *
     * @param running the {@code quarkus-app} that runs
     * @param built the one that takes its place
     */
    public static List<String> obstacles(Path running, Path built) throws IOException {
        Version version = version(running);
        Map<String, String> fresh = migrations(built);
        fresh.keySet().removeAll(migrations(running).keySet());
        return fresh.entrySet().stream()
                .flatMap(migration -> needed(migration.getValue())
                        .filter(since -> since.compareTo(version) > 0)
                        .map(since -> "%s drops what versions before %s need, and %s runs"
                                .formatted(migration.getKey(), since, version)))
                .toList();
    }

    private static Stream<Version> needed(String sql) {
        Matcher contract = CONTRACT.matcher(sql);
        return contract.results().map(found -> Version.parse(found.group(1)));
    }

    private static Version version(Path application) throws IOException {
        try (Stream<Path> files = Files.list(application.resolve("app"))) {
            return files.map(file -> PROGRAM.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Version.parse(name.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No program of ours in " + application));
        }
    }

    /** Text by name, of the service itself and of what is common to all. */
    private static Map<String, String> migrations(Path application) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String folder : List.of("app", "lib/main")) {
            try (Stream<Path> files = Files.list(application.resolve(folder))) {
                for (Path jar : files.filter(
                                file -> file.getFileName().toString().contains("frontrow-"))
                        .toList()) {
                    MigrationFiles.read(jar, found);
                }
            }
        }
        return found;
    }
}
