package live.frontrow.stripe.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The account in a file, so that members are still there after a restart: objects and time. Events of before are not kept, nor
 * deliveries that were still to be tried again.
 */
public final class Snapshot {

    private final World world;
    private final Path file;
    private long written;

    /** In that file; nothing is read or written yet. */
    public Snapshot(World world, Path file) {
        this.world = world;
        this.file = file;
    }

    /** Puts back what was there, and looks at once at everything that time may have done something to meanwhile. */
    public void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            JsonNode saved = Resource.JSON.readTree(file.toFile());
            world.locked(() -> {
                world.clock().resume(saved.path("ahead").asLong());
                for (JsonNode object : saved.path("objects")) {
                    Resource resource = new Resource((ObjectNode) object);
                    world.store().put(resource);
                    world.agenda().add(world.clock().now(), resource.text("object"), resource.id());
                }
                return null;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file anew if something happened since the last time. */
    public void save() {
        byte[] content = world.locked(() -> changed() ? content() : null);
        if (content != null) {
            write(content);
        }
    }

    private boolean changed() {
        boolean changed = written != world.store().version();
        written = world.store().version();
        return changed;
    }

    private byte[] content() {
        ArrayNode objects = Resource.JSON.createArrayNode();
        world.store().everything().forEach(resource -> objects.add(resource.json()));
        ObjectNode all =
                Resource.JSON.createObjectNode().put("ahead", world.clock().ahead());
        all.set("objects", objects);
        try {
            return Resource.JSON.writeValueAsBytes(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] content) {
        try {
            Path draft = Files.createTempFile(
                    file.getParent(),
                    "state",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
