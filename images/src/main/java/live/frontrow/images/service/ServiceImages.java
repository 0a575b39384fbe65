package live.frontrow.images.service;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import live.frontrow.images.container.Layers;
import live.frontrow.images.container.Recipe;
import live.frontrow.images.container.Recipe.Start;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.service.Application;

/** How the image of each service is made from what its build left. */
public final class ServiceImages {

    /** Nobody's user on any system: numeric, so that {@code runAsNonRoot} can be checked. */
    static final String USER = "10001:10001";

    /** Where the bill of materials lies in an image. */
    public static final String SBOM = "/app/sbom.cdx.json";

    /** Ours, in SPDX's words; what the libraries are under says the bill of materials. */
    private static final String LICENSE = "Apache-2.0";

    private static final Map<String, Set<Integer>> PORTS = Map.of(
            "rtmp-front", Set.of(1935, 8084),
            "stream-service", Set.of(8081),
            "membership-service", Set.of(8082),
            "chat-service", Set.of(8083),
            "vod-service", Set.of(8085),
            "gateway", Set.of(8080, 9000));

    private final Path repository;
    private final String tag;

    /** For what was built in that checkout. */
    public ServiceImages(Path repository, String tag) {
        this.repository = repository;
        this.tag = tag;
    }

    /** All services, in the order in which they can be started. */
    public static List<String> names() {
        return List.of("rtmp-front", "stream-service", "membership-service", "chat-service", "vod-service", "gateway");
    }

    /** The image without a class cache. */
    public Recipe recipe(String service) throws IOException {
        return new Recipe(
                "frontrow/" + service,
                tag,
                "Frontrow: " + service,
                service.equals(PictureProgram.SERVICE) ? LICENSE + " AND " + PictureProgram.LICENSE : LICENSE,
                USER,
                start(List.of()),
                environment(service),
                PORTS.get(service),
                layers(service));
    }

    private static Map<String, String> environment(String service) {
        return service.equals(PictureProgram.SERVICE)
                ? Map.of("JDK_JAVA_OPTIONS", JavaFlags.ADJUSTABLE, "FRONTROW_PICTURES_FFMPEG", PictureProgram.PLACE)
                : Map.of("JDK_JAVA_OPTIONS", JavaFlags.ADJUSTABLE);
    }

    /** The same with a class cache. */
    Recipe with(Path cache, Recipe recipe) throws IOException {
        Recipe more = recipe.with(Layers.of("class cache", cache, JavaFlags.CACHE));
        return new Recipe(
                more.name(),
                more.tag(),
                more.title(),
                more.licenses(),
                more.user(),
                start(JavaFlags.WITH_CACHE),
                more.environment(),
                more.ports(),
                more.layers());
    }

    /** What the build made. */
    Path application(String service) {
        Path folder = repository.resolve(service).resolve("target/quarkus-app");
        if (!Files.isRegularFile(folder.resolve("quarkus-run.jar"))) {
            throw new ComponentException(service + " is not built: " + folder + " is missing");
        }
        return folder;
    }

    private static Start start(List<String> more) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(JavaFlags.FIXED);
        command.addAll(more);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return new Start("/app", command, List.of());
    }

    private List<FileEntriesLayer> layers(String service) throws IOException {
        Path folder = application(service);
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(
                // Libraries change seldom, so registries and nodes keep their layer.
                Layers.of("libraries", folder.resolve("lib"), "/app/lib"),
                Layers.of("quarkus", folder.resolve("quarkus"), "/app/quarkus"),
                Layers.of("application", folder.resolve("app"), "/app/app"),
                Layers.of("start", folder.resolve("quarkus-run.jar"), "/app/quarkus-run.jar")));
        Path sbom = repository.resolve(service).resolve("target/bom.json");
        if (!Files.exists(sbom)) {
            throw new ComponentException(service + " has no bill of materials: " + sbom + " is missing");
        }
        layers.add(Layers.of("bill of materials", sbom, SBOM));
        if (service.equals(PictureProgram.SERVICE)) {
            layers.addFirst(PictureProgram.layer());
        }
        return layers;
    }

    /** A copy with the times that the files will have in the image: the JVM compares them. */
    Path copy(String service, Path target) throws IOException {
        Path folder = application(service);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                Path copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.endsWith(Application.CACHE)) {
                    Files.copy(file, copy);
                    Files.setLastModifiedTime(copy, java.nio.file.attribute.FileTime.from(Layers.TIME));
                }
            }
        }
        return target;
    }
}
