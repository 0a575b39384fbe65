package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.process.PrivateFiles;

/** Files out of a backup, which are never the backup's own: it must not change with them. */
final class Copies {

    private Copies() {}

    /** A whole folder into one that is there. */
    static void tree(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                PrivateFiles.directory(target);
            } else {
                file(path, target);
            }
        }
    }

    static void file(Path from, Path to) throws IOException {
        PrivateFiles.directory(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
