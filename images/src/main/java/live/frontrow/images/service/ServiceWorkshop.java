package live.frontrow.images.service;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.frontrow.images.container.ImageWriter;
import live.frontrow.images.container.Recipe;
import live.frontrow.local.process.Folders;
import live.frontrow.local.training.Training;

/** Makes the images of the services that changed; the others are at hand. */
public final class ServiceWorkshop {

    private final ImageWriter writer;
    private final ServiceImages images;
    private final PrintStream out;

    /** Writes where {@code writer} does and tells {@code out} about it. */
    public ServiceWorkshop(ImageWriter writer, ServiceImages images, PrintStream out) {
        this.writer = writer;
        this.images = images;
        this.out = out;
    }

    /** Archives by recipe, all of them. */
    public Map<Recipe, Path> make() throws IOException {
        Map<Recipe, Path> archives = new LinkedHashMap<>();
        boolean stale = false;
        for (String service : ServiceImages.names()) {
            Recipe recipe = images.recipe(service);
            Optional<Path> present = writer.present(recipe);
            present.ifPresent(archive -> archives.put(recipe, archive));
            stale |= present.isEmpty();
        }
        if (stale) {
            archives.clear();
            makeAll(archives);
        }
        return archives;
    }

    /** Together, because they are trained together. */
    private void makeAll(Map<Recipe, Path> archives) throws IOException {
        Path folder = Files.createTempDirectory("frontrow-images");
        try {
            Map<String, Path> caches = train(folder);
            for (String service : ServiceImages.names()) {
                Recipe plain = images.recipe(service);
                Path cache = caches.get(service);
                Recipe recipe = cache == null ? plain : images.with(cache, plain);
                archives.put(plain, writer.write(recipe, plain));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private Map<String, Path> train(Path folder) throws IOException {
        Optional<BaseJava> java = BaseJava.unpack(writer, folder);
        if (java.isEmpty()) {
            out.println("  no class caches: the base image's Java does not run on this machine");
            return Map.of();
        }
        out.println("  training: each service notes which classes its start needs");
        List<String> command = new ArrayList<>(List.of(java.get().program().toString(), "-Xmx192m"));
        command.addAll(JavaFlags.FIXED);
        Map<String, Path> applications = new HashMap<>();
        for (String service : ServiceImages.names()) {
            applications.put(
                    service, images.copy(service, folder.resolve(service).resolve("app")));
        }
        try (Training training = new Training(folder, command, applications)) {
            return training.run();
        }
    }
}
