package live.frontrow.images.container;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import live.frontrow.local.process.ComponentException;

/**
 * What images begin with: the name of one in a registry, or a tar as {@code docker save} writes it.
 *
 * @param name of either
 */
public record BaseImage(String name) {

    private static final String TAR = "tar://";

    JibContainerBuilder begin() throws InvalidImageReferenceException {
        Optional<Path> tar = tar();
        if (tar.isEmpty()) {
            return Jib.from(Registries.image(name));
        }
        if (!Files.isRegularFile(tar.get())) {
            throw new ComponentException("There is no base image " + tar.get());
        }
        return Jib.from(TarImage.at(tar.get()));
    }

    /** For people: a tar without its place on this machine. */
    String label() {
        return tar().map(file -> file.getFileName().toString()).orElse(name);
    }

    /** Changes when the base does, as far as that is known without asking a registry. */
    String mark() throws IOException {
        Optional<Path> tar = tar();
        return tar.isEmpty()
                ? name
                : tar.get() + " " + Files.getLastModifiedTime(tar.get()) + " " + Files.size(tar.get());
    }

    private Optional<Path> tar() {
        if (name.startsWith(TAR)) {
            return Optional.of(Path.of(name.substring(TAR.length())));
        }
        return name.endsWith(".tar") ? Optional.of(Path.of(name)) : Optional.empty();
    }
}
