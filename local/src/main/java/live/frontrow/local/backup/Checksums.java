package live.frontrow.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.local.process.PrivateFiles;

/** What the files of a backup are, by path below it: in the form that {@code sha256sum -c} reads, so nobody needs us to look. */
final class Checksums {

    private static final String FILE = "files.sha256";
    private static final int HEX = 64;
    private static final int BUFFER = 1 << 16;

    private final Map<String, String> sums;

    Checksums() {
        this(new TreeMap<>());
    }

    private Checksums(Map<String, String> sums) {
        this.sums = sums;
    }

    /** Of a backup that is there. */
    static Checksums read(Path backup) throws IOException {
        try (Stream<String> lines = Files.lines(backup.resolve(FILE))) {
            return new Checksums(lines.collect(Collectors.toMap(
                    line -> line.substring(HEX + 2),
                    line -> line.substring(0, HEX),
                    (one, other) -> one,
                    TreeMap::new)));
        }
    }

    void write(Path backup) throws IOException {
        PrivateFiles.write(backup.resolve(FILE), file -> {
            for (Map.Entry<String, String> each : sums.entrySet()) {
                file.write((each.getValue() + "  " + each.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** By path, in its order: a view, because there may be as many as a few years of shows have segments. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(sums);
    }

    Optional<String> of(String path) {
        return Optional.ofNullable(sums.get(path));
    }

    void put(String path, String sum) {
        sums.put(path, sum);
    }

    void remove(String path) {
        sums.remove(path);
    }

    /** SHA-256 of what is in the file, as lower-case hex. */
    static String sum(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            DigestInputStream read = new DigestInputStream(content, sha);
            while (read.read(buffer) >= 0) {
                // The digest sees what passes.
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
