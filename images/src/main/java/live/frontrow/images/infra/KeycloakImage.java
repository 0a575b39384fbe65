package live.frontrow.images.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import live.frontrow.images.container.Layers;
import live.frontrow.images.container.Recipe;
import live.frontrow.images.container.Recipe.Start;
import live.frontrow.local.process.CacheFolder;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.FileLock;

/** Stands in for {@code quay.io/keycloak/keycloak}: the same distribution, built with the options of the chart. */
final class KeycloakImage {

    /** Group 0 may write, as in the official image: a start with other build options builds anew. */
    private static final String USER = "1000:0";

    /** Those of the chart's environment: a start with these needs no build of half a minute. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--http-relative-path=/idp",
            "--health-enabled=true",
            "--cache=local",
            "--features-disabled=kerberos,ciba,device-flow,par,impersonation");

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private KeycloakImage() {}

    static Recipe recipe(Path repository) throws IOException {
        return new Recipe(
                "frontrow/keycloak",
                ComponentVersions.of("keycloak"),
                "Keycloak as the launcher has it, in the layout of the official image",
                "Apache-2.0",
                USER,
                new Start("/opt/keycloak", List.of("/opt/keycloak/bin/kc.sh"), List.of("start")),
                Map.of("KC_RUN_IN_CONTAINER", "true"),
                Set.of(8080, 9000),
                List.of(
                        Layers.of("keycloak", built(repository), "/opt/keycloak", USER),
                        Layers.folder("/opt/keycloak/data/import", USER),
                        Layers.folder("/opt/keycloak/data/tmp", USER)));
    }

    private static Path built(Path repository) throws IOException {
        String version = ComponentVersions.of("keycloak");
        String name = "keycloak-" + version + "-image-" + Integer.toHexString(BUILD_OPTIONS.hashCode());
        Path home = CacheFolder.path().resolve(name);
        if (!Files.isDirectory(home)) {
            FileLock.holding(home.resolveSibling(name + ".lock"), () -> make(repository, version, home));
        }
        return home;
    }

    private static void make(Path repository, String version, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Path draft = Files.createTempDirectory(home.getParent(), ".keycloak");
        unpack(repository.resolve("local/target/lib/keycloak-quarkus-dist-" + version + ".zip"), draft);
        Path unpacked = draft.resolve("keycloak-" + version);
        List<String> command = new ArrayList<>(List.of("bash", "bin/kc.sh", "build"));
        command.addAll(BUILD_OPTIONS);
        Commands.run("keycloak build", command, Map.of("JAVA_HOME", System.getProperty("java.home")), unpacked, LIMIT);
        Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(draft);
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive would write to " + path);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, path);
                }
                if (path.toString().endsWith(".sh") && !path.toFile().setExecutable(true, false)) {
                    throw new IOException(path + " could not be made executable");
                }
            }
        }
    }
}
