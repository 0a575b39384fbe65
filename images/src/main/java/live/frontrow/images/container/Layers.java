package live.frontrow.images.container;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Layers of files with fixed times, owners and modes, so that the same files make the same layer. */
public final class Layers {

    /** Jib's own choice: the epoch itself upsets some programs. */
    public static final Instant TIME = FileEntriesLayer.DEFAULT_MODIFICATION_TIME;

    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions DATA = FilePermissions.fromOctalString("644");

    private Layers() {}

    /** A folder with all in it, or one file: root's, and readable by everybody. */
    public static FileEntriesLayer of(String name, Path source, String target) throws IOException {
        return of(name, source, target, "0:0");
    }

    /** The same with another owner, {@code uid:gid}. */
    public static FileEntriesLayer of(String name, Path source, String target, String owner) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(
                        source,
                        AbsoluteUnixPath.get(target),
                        (file, place) -> Files.isExecutable(file) ? PROGRAM : DATA,
                        (file, place) -> TIME,
                        (file, place) -> owner)
                .build();
    }

    /** An empty folder that {@code owner} may write to. */
    public static FileEntriesLayer folder(String target, String owner) throws IOException {
        Path empty = Files.createTempDirectory("frontrow-empty");
        empty.toFile().deleteOnExit();
        return FileEntriesLayer.builder()
                .setName(target)
                .addEntry(empty, AbsoluteUnixPath.get(target), FilePermissions.fromOctalString("775"), TIME, owner)
                .build();
    }
}
