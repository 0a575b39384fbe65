package live.frontrow.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A digest of how a process was started, so that one with other settings is not kept. It tells no secret. Which copy of the launcher's jar a
 * path goes through is no setting: Kafka, whose own libraries have their version in their names, is not ended because the launcher is a new one.
 */
record LaunchMark(String digest) {

    private static final Pattern LAUNCHER = Pattern.compile("/app/local/[0-9a-f]{16}/");

    static LaunchMark of(Launch launch) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String settings = launch.command() + "\n" + new TreeMap<>(launch.environment());
            String text = LAUNCHER.matcher(settings).replaceAll("/app/local/");
            return new LaunchMark(HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSameAs(Path file) throws IOException {
        return Files.exists(file) && Files.readString(file).strip().equals(digest);
    }

    void write(Path file) throws IOException {
        PrivateFiles.write(file, digest + "\n");
    }
}
