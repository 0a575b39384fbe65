package live.frontrow.images;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import live.frontrow.images.container.BaseImage;
import live.frontrow.images.container.ImageWriter;
import live.frontrow.images.container.Origin;
import live.frontrow.images.container.Recipe;
import live.frontrow.images.infra.Infrastructure;
import live.frontrow.images.service.ServiceImages;
import live.frontrow.images.service.ServiceWorkshop;
import live.frontrow.local.process.ComponentException;

/** Entry point of {@code ./frontrow images}; the launcher has built everything before. */
public final class Main {

    private static final double MEGABYTE = 1_000_000;

    private Main() {}

    /** Problems go to standard error in words, exit status 1. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = 0;
        try {
            Path repository = Path.of(property("repository"));
            run(Arguments.parse(List.of(words), repository.resolve("target/images")), repository, out);
        } catch (ComponentException e) {
            err.println("\n" + e.getMessage());
            status = 1;
        } catch (IOException e) {
            err.println("\n" + e);
            status = 1;
        }
        // Not by falling off the end: HTTP clients keep threads alive for a while.
        System.exit(status);
    }

    private static void run(Arguments arguments, Path repository, PrintStream out) throws IOException {
        String version = property("version");
        Origin origin = new Origin(version, property("revision"), Instant.parse(property("time")));
        ImageWriter writer = new ImageWriter(new BaseImage(arguments.base()), arguments.folder(), origin);
        ServiceImages services = new ServiceImages(repository, arguments.tag().orElse(version));
        Map<Recipe, Path> archives = new LinkedHashMap<>(new ServiceWorkshop(writer, services, out).make());
        if (arguments.infra()) {
            archives.putAll(new Infrastructure(writer, repository).make());
        }
        for (Map.Entry<Recipe, Path> image : archives.entrySet()) {
            Path archive = image.getValue();
            out.println(String.format(
                    Locale.ROOT,
                    "  %-36s %6.1f MB  %s",
                    image.getKey().reference(),
                    Files.size(archive) / MEGABYTE,
                    repository.relativize(archive)));
            if (arguments.registry().isPresent()) {
                out.println("    pushed to "
                        + writer.push(
                                archive, image.getKey(), arguments.registry().get()));
            }
        }
    }

    private static String property(String name) {
        String value = System.getProperty("frontrow." + name);
        if (value == null) {
            throw new ComponentException("-Dfrontrow." + name + " is missing: call ./frontrow images");
        }
        return value;
    }
}
