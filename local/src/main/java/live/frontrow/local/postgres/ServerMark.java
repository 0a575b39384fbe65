package live.frontrow.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * {@code postmaster.pid}, by which a server keeps a second one from its folder. One that the machine's power ended leaves it, and when
 * something else of ours has that process id after the next boot, PostgreSQL refuses to start until somebody deletes the file.
 */
final class ServerMark {

    private ServerMark() {}

    /** Deletes it when the process it names is not the server of this folder. Where there is none, PostgreSQL does so itself. */
    static void forgetAnothers(Path data) throws IOException {
        Path mark = data.resolve("postmaster.pid");
        try {
            String pid = Files.readString(mark).lines().findFirst().orElse("0").strip();
            String command = Files.readString(Path.of("/proc", pid, "cmdline"));
            if (!command.contains(data.toString())) {
                Files.delete(mark);
            }
        } catch (NoSuchFileException noMarkOrNoProcess) {
            // Nothing is in the way.
        }
    }
}
