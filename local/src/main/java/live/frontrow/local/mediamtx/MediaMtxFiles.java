package live.frontrow.local.mediamtx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The files of the folder {@code mediamtx/}, which the build puts into our jar. */
final class MediaMtxFiles {

    private MediaMtxFiles() {}

    static void copy(String name, Path target) throws IOException {
        try (InputStream file = MediaMtxFiles.class.getResourceAsStream(name)) {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
