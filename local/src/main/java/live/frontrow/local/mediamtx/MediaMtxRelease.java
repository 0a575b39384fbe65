package live.frontrow.local.mediamtx;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import live.frontrow.local.process.ComponentException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The official release archive, taken only if it has the checksum that the release publishes. */
final class MediaMtxRelease {

    private static final String BASE = "https://github.com/bluenviron/mediamtx/releases/download/";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofMinutes(3);

    private MediaMtxRelease() {}

    static void download(Path folder) throws IOException {
        String archive = "mediamtx_" + MediaMtxBinary.VERSION + "_linux_" + architecture() + ".tar.gz";
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            String checksums = new String(get(client, "checksums.sha256"), StandardCharsets.UTF_8);
            byte[] bytes = get(client, archive);
            requireListed(checksums, archive, sha256(bytes));
            extract(bytes, folder);
        }
    }

    /** Refuses an archive whose name is not listed with exactly this digest. */
    static void requireListed(String checksums, String archive, String digest) {
        boolean listed = checksums
                .lines()
                .map(line -> line.strip().split("\\s+\\*?"))
                .anyMatch(parts -> parts.length == 2
                        && Path.of(parts[1]).getFileName().toString().equals(archive)
                        && parts[0].equalsIgnoreCase(digest));
        if (!listed) {
            throw new ComponentException(archive + " does not have the checksum that its release publishes");
        }
    }

    private static byte[] get(HttpClient client, String file) throws IOException {
        URI address = URI.create(BASE + MediaMtxBinary.VERSION + "/" + file);
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(address).timeout(WHOLE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(address + " answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            throw new IOException(address + " cannot be read (" + e + ")", e);
        }
    }

    private static void extract(byte[] bytes, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals("mediamtx")) {
                    Path draft = folder.resolve(".mediamtx");
                    Files.copy(tar, draft, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                    Files.move(draft, folder.resolve("mediamtx"), StandardCopyOption.ATOMIC_MOVE);
                    return;
                }
            }
        }
        throw new IOException("the archive holds no mediamtx");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
