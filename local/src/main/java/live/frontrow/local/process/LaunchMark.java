package live.frontrow.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** A digest of how a process was started, so that one with other settings is not kept. It tells no secret. */
record LaunchMark(String digest) {

    static LaunchMark of(Launch launch) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String text = launch.command() + "\n" + new TreeMap<>(launch.environment());
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
