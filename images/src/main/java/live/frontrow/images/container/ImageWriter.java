package live.frontrow.images.container;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import live.frontrow.local.process.ComponentException;

/**
 * Writes images as archives that {@code docker load}, {@code podman load} and {@code ctr images import} take, and
 * pushes them.
 *
 * @param base what they begin with
 * @param folder for archives
 * @param origin what stands in their labels
 */
public record ImageWriter(BaseImage base, Path folder, Origin origin) {

    /** Label with the digest of what an image was made of. */
    static final String INPUTS = "live.frontrow.inputs";

    /** The archive if it is there and made of just this. */
    public Optional<Path> present(Recipe recipe) throws IOException {
        Path archive = archive(recipe);
        if (!Files.exists(archive)) {
            return Optional.empty();
        }
        try (ImageTar image = ImageTar.open(archive)) {
            return image.label(INPUTS).equals(Optional.of(Inputs.digest(base, recipe)))
                            && image.names(recipe.reference())
                    ? Optional.of(archive)
                    : Optional.empty();
        }
    }

    /**
     * Writes the archive.
     *
     * @param inputs what makes an image up to date: the recipe without what was trained from it
     */
    public Path write(Recipe recipe, Recipe inputs) throws IOException {
        Files.createDirectories(folder);
        Path draft = folder.resolve("." + recipe.file() + ".tar");
        containerize(
                () -> begin(recipe, inputs),
                () -> Containerizer.to(TarImage.at(draft).named(recipe.reference())));
        return Files.move(draft, archive(recipe), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Pushes an image that was written: its layers are still at hand. */
    public String push(Path archive, Recipe recipe, String registry) throws IOException {
        String target = registry + "/" + recipe.reference();
        containerize(
                () -> Jib.from(TarImage.at(archive)).setCreationTime(origin.time()),
                () -> Containerizer.to(Registries.image(target)).setAllowInsecureRegistries(Registries.local(target)));
        return target;
    }

    /** Writes nothing but the base, to look into it. */
    public void writeBase(Path target) throws IOException {
        containerize(base::begin, () -> Containerizer.to(TarImage.at(target).named("base")));
    }

    private JibContainerBuilder begin(Recipe recipe, Recipe inputs) throws IOException, InvalidImageReferenceException {
        JibContainerBuilder builder = base.begin()
                .setCreationTime(origin.time())
                .setUser(recipe.user())
                .setWorkingDirectory(AbsoluteUnixPath.get(recipe.start().folder()))
                .setEntrypoint(recipe.start().entrypoint())
                .setProgramArguments(recipe.start().arguments());
        recipe.environment().forEach(builder::addEnvironmentVariable);
        recipe.ports().forEach(port -> builder.addExposedPort(Port.tcp(port)));
        origin.labels(recipe, base).forEach(builder::addLabel);
        builder.addLabel(INPUTS, Inputs.digest(base, inputs));
        recipe.layers().forEach(builder::addFileEntriesLayer);
        return builder;
    }

    private void containerize(Step<JibContainerBuilder> image, Step<Containerizer> target) throws IOException {
        Path cache = folder.resolve(".cache");
        try {
            image.take()
                    .containerize(target.take()
                            .setToolName("frontrow")
                            .setToolVersion(origin.version())
                            .setBaseImageLayersCache(cache)
                            .setApplicationLayersCache(cache));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted while writing an image", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InvalidImageReferenceException | RegistryException | CacheDirectoryCreationException e) {
            throw failure(e);
        }
    }

    /** Something that Jib may refuse. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException, InvalidImageReferenceException;
    }

    private ComponentException failure(Throwable cause) {
        return new ComponentException(
                "The image could not be made: " + cause.getMessage()
                        + "\nWhere no registry can be reached, name a base image"
                        + " as tar: ./frontrow images --base-image FILE.tar (docs/images.md)",
                cause);
    }

    private Path archive(Recipe recipe) {
        return folder.resolve(recipe.file() + ".tar");
    }
}
