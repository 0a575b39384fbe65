package live.frontrow.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.CacheFolder;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.FileLock;
import live.frontrow.local.process.Libraries;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks Keycloak into the cache and runs its build step there, once per version and set of options. */
final class KeycloakDistribution {

    /** What Keycloak fixes when it is built; starts are quicker without what we do not use. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--http-relative-path=/idp",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=kerberos,ciba,device-flow,par,impersonation");

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private KeycloakDistribution() {}

    /** Folder of a Keycloak that can be started with {@code --optimized}. */
    static Path built() throws IOException {
        String version = ComponentVersions.of("keycloak");
        String name = "keycloak-" + version + "-" + Integer.toHexString(BUILD_OPTIONS.hashCode());
        Path home = CacheFolder.path().resolve(name);
        if (!Files.isDirectory(home)) {
            FileLock.holding(home.resolveSibling(name + ".lock"), () -> make(version, home));
        }
        return home;
    }

    private static void make(String version, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Path archive = Libraries.file("keycloak-quarkus-dist-" + version + ".zip")
                .orElseThrow(() -> new ComponentException("keycloak: its archive is missing; build `local` first"));
        Path draft = Files.createTempDirectory(home.getParent(), ".keycloak");
        unpack(archive, draft);
        Path unpacked = draft.resolve("keycloak-" + version);
        List<String> command = new ArrayList<>(List.of("bash", "bin/kc.sh", "build"));
        command.addAll(BUILD_OPTIONS);
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Commands.run("keycloak build", command, environment, unpacked, LIMIT);
        Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(draft);
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                Path path = entry.resolveIn(target);
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, path);
                    }
                    if (path.toString().endsWith(".sh")) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
