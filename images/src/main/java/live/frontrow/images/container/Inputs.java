package live.frontrow.images.container;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;

/** Tells whether an image would become the same again, without making it. */
final class Inputs {

    private Inputs() {}

    static String digest(BaseImage base, Recipe recipe) throws IOException {
        MessageDigest digest = sha256();
        add(digest, base.mark());
        add(digest, recipe.reference() + recipe.title() + recipe.licenses() + recipe.user() + recipe.start());
        add(digest, new TreeMap<>(recipe.environment()).toString());
        for (FileEntriesLayer layer : recipe.layers()) {
            for (FileEntry entry : layer.getEntries().stream()
                    .sorted(Comparator.comparing(
                            entry -> entry.getExtractionPath().toString()))
                    .toList()) {
                add(
                        digest,
                        entry.getExtractionPath() + " " + entry.getPermissions().toOctalString()
                                + entry.getOwnership());
                if (Files.isRegularFile(entry.getSourceFile())) {
                    digest.update(Files.readAllBytes(entry.getSourceFile()));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
