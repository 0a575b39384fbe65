package live.frontrow.vod.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;

/** A shelf that is a folder, for tests; whole or not at all, like a real one. */
public final class FolderShelf implements Shelf {

    private final Path root;

    public FolderShelf(Path root) {
        this.root = root;
    }

    @Override
    public void put(String name, Content content) throws IOException {
        Path place = root.resolve(name);
        Files.createDirectories(place.getParent());
        Path draft = root.resolve(".draft");
        long length;
        try (FileChannel file = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            content.transferTo(file);
            length = file.size();
        }
        if (length != content.length()) {
            throw new IOException(length + " bytes instead of " + content.length());
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public ByteBuffer beginning(String name, int atMost) throws IOException {
        try (InputStream bytes = Files.newInputStream(root.resolve(name))) {
            return ByteBuffer.wrap(bytes.readNBytes(atMost));
        }
    }

    @Override
    public List<Item> list(String prefix) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new Item(
                            root.relativize(file).toString(), file.toFile().length()))
                    .filter(item -> item.name().startsWith(prefix))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }
}
