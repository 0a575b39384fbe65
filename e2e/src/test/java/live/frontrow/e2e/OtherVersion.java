package live.frontrow.e2e;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.e2e.installation.Repository;

/** Folders as an operator has them with another version, built. What is in it is this one, in files of other content. */
final class OtherVersion {
    private static final List<String> SERVICES =
            List.of("rtmp-front", "stream-service", "membership-service", "chat-service", "vod-service", "gateway");

    private OtherVersion() {}

    /** One of which each part is another file. */
    static Path in(Path folder) throws IOException {
        Path version = sameIn(folder);
        alter(version.resolve("local/target/frontrow-local-1.0.0-SNAPSHOT.jar"));
        for (String service : SERVICES) {
            alter(program(version, service));
        }
        return version;
    }

    /** One that differs in a service that cannot be started. */
    static Path brokenIn(Path folder, String service) throws IOException {
        Path version = sameIn(folder);
        Path program = program(version, service);
        alter(program);
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            for (Path root : jar.getRootDirectories()) {
                delete(root.resolve("live"));
            }
        }
        return version;
    }

    private static Path sameIn(Path folder) throws IOException {
        Path root = Repository.root();
        for (String same : List.of("frontrow", "scripts", "pom.xml")) {
            Files.createSymbolicLink(folder.resolve(same), root.resolve(same));
        }
        Path launcher = Path.of("local/target/frontrow-local-1.0.0-SNAPSHOT.jar");
        Files.createDirectories(folder.resolve("local/target"));
        Files.copy(root.resolve(launcher), folder.resolve(launcher));
        Files.createSymbolicLink(folder.resolve("local/target/lib"), root.resolve("local/target/lib"));
        for (String service : SERVICES) {
            Path application = Path.of(service, "target", "quarkus-app");
            try (Stream<Path> files = Files.walk(root.resolve(application))) {
                for (Path file : files.toList()) {
                    Path same = folder.resolve(root.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(same);
                    } else {
                        Files.copy(file, same, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }
        return folder;
    }

    private static Path program(Path version, String service) {
        return version.resolve(service + "/target/quarkus-app/app/frontrow-" + service + "-1.0.0-SNAPSHOT.jar");
    }

    private static void alter(Path program) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            Files.writeString(jar.getPath("another-version"), "");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
