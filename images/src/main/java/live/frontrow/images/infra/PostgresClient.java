package live.frontrow.images.infra;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.frontrow.images.container.Layers;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;

/**
 * {@code psql} and {@code pg_isready} of this machine: the server's package has none. They find the client library of
 * the server, and bring the other libraries that they need.
 */
final class PostgresClient {

    private static final List<String> PROGRAMS = List.of("psql", "pg_isready");
    private static final int OLDEST = 15;

    /** Those of the C library itself, which every base image has. */
    private static final Set<String> EVERYWHERE = Set.of("libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2");

    private static final Pattern LIBRARY = Pattern.compile("\\s*(\\S+) => (/\\S+) .*");

    private PostgresClient() {}

    /** Its layer: programs beside those of the server in {@code bin}, libraries in {@code lib}. */
    static FileEntriesLayer layer(Path server, String home) throws IOException {
        Path folder = newest();
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("client");
        Set<String> added = new java.util.TreeSet<>();
        for (String program : PROGRAMS) {
            Path file = folder.resolve(program);
            layer.addEntry(
                    file,
                    AbsoluteUnixPath.get(home + "/bin/" + program),
                    FilePermissions.fromOctalString("755"),
                    Layers.TIME);
            for (Path library : libraries(file, server.resolve("lib"))) {
                if (added.add(library.toString())) {
                    layer.addEntry(
                            library.toRealPath(),
                            AbsoluteUnixPath.get(home + "/lib/" + library.getFileName()),
                            Layers.TIME);
                }
            }
        }
        return layer.build();
    }

    private static List<Path> libraries(Path program, Path lib) throws IOException {
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", lib.toString());
        String list =
                Commands.run("ldd", List.of("ldd", program.toString()), environment, Path.of("/"), Commands.LIMIT);
        return list.lines()
                .map(LIBRARY::matcher)
                .filter(match -> match.matches() && !EVERYWHERE.contains(match.group(1)))
                .map(match -> Path.of(match.group(2)))
                .filter(library -> !library.startsWith(lib))
                .toList();
    }

    /** Where Debian and Ubuntu have it, the newest of several. */
    private static Path newest() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(all)) {
            try (Stream<Path> versions = Files.list(all)) {
                var found = versions.filter(version -> Files.isExecutable(version.resolve("bin/psql")))
                        .filter(version -> number(version) >= OLDEST)
                        .max(Comparator.comparingInt(PostgresClient::number));
                if (found.isPresent()) {
                    return found.get().resolve("bin");
                }
            }
        }
        throw new ComponentException("The image of PostgreSQL takes psql (" + OLDEST
                + " or newer) from this machine: sudo apt-get install -y postgresql-client");
    }

    private static int number(Path version) {
        String name = version.getFileName().toString();
        return name.matches("\\d+") ? Integer.parseInt(name) : 0;
    }
}
