package live.frontrow.images.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/** An archive of one image, as {@code docker save} and Jib write it, read back. */
public final class ImageTar implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TarFile tar;
    private final JsonNode manifest;
    private final JsonNode config;

    private ImageTar(TarFile tar) throws IOException {
        this.tar = tar;
        this.manifest = json("manifest.json").get(0);
        this.config = json(manifest.get("Config").asText()).get("config");
    }

    /** Opens it; layers are read when asked for. */
    public static ImageTar open(Path archive) throws IOException {
        TarFile tar = new TarFile(archive);
        try {
            return new ImageTar(tar);
        } catch (IOException | RuntimeException e) {
            tar.close();
            throw e;
        }
    }

    /** What a container gets: user, environment, entrypoint, labels. */
    public JsonNode config() {
        return config;
    }

    /** Names the image after it was loaded. */
    public boolean names(String reference) {
        return StreamSupport.stream(manifest.get("RepoTags").spliterator(), false)
                .anyMatch(tag -> tag.asText().equals(reference));
    }

    /** One label. */
    public Optional<String> label(String name) {
        return Optional.ofNullable(config.path("Labels").get(name)).map(JsonNode::asText);
    }

    /** One variable of the environment. */
    public Optional<String> environment(String name) {
        return StreamSupport.stream(config.path("Env").spliterator(), false)
                .map(JsonNode::asText)
                .filter(variable -> variable.startsWith(name + "="))
                .map(variable -> variable.substring(name.length() + 1))
                .findFirst();
    }

    /** Each file of each layer, lowest first: what comes later replaces what came before. */
    public void files(Visitor visitor) throws IOException {
        for (JsonNode layer : manifest.get("Layers")) {
            try (TarArchiveInputStream files = new TarArchiveInputStream(plain(layer.asText()))) {
                for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                    visitor.visit(entry, files);
                }
            }
        }
    }

    /** Looks at a file. */
    @FunctionalInterface
    public interface Visitor {
        /** The content need not be read. */
        void visit(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    private InputStream plain(String layer) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(tar.getInputStream(entry(layer)));
        bytes.mark(2);
        boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return compressed ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
    }

    private JsonNode json(String name) throws IOException {
        try (InputStream content = tar.getInputStream(entry(name))) {
            return JSON.readTree(content);
        }
    }

    private TarArchiveEntry entry(String name) throws IOException {
        return tar.getEntries().stream()
                .filter(entry -> entry.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("The archive holds no " + name));
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
