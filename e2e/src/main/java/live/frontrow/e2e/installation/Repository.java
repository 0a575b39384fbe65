package live.frontrow.e2e.installation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the checkout that the tests run in. */
public final class Repository {
    private Repository() {}

    /** The folder that holds the launcher. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("frontrow"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No launcher above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
