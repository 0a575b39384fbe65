package live.frontrow.images.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A base image of one file, as {@code docker save} would write it. */
public final class SmallBase {
    private SmallBase() {}

    /** Writes it. */
    public static BaseImage write(Path folder) throws IOException {
        byte[] layer = tar("opt/java/release", "JAVA_VERSION=\"25\"\n".getBytes(StandardCharsets.UTF_8));
        String config = """
                {"architecture":"amd64","os":"linux",
                 "config":{"Env":["PATH=/opt/java/bin:/usr/bin","JAVA_HOME=/opt/java"],"User":"0"},
                 "rootfs":{"type":"layers","diff_ids":["sha256:%s"]},
                 "history":[{"created":"2026-01-01T00:00:00Z","created_by":"a test"}]}
                """.formatted(sha256(layer));
        String manifest = """
                [{"Config":"config.json","RepoTags":["base:1"],"Layers":["layer.tar"]}]""";
        Path file = folder.resolve("base.tar");
        try (OutputStream out = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            add(tar, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
            add(tar, "config.json", config.getBytes(StandardCharsets.UTF_8));
            add(tar, "layer.tar", layer);
        }
        return new BaseImage(file.toString());
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, name, content);
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
