package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.local.backup.Manifest;
import live.frontrow.local.backup.Restore;
import live.frontrow.local.installation.Home;
import live.frontrow.local.process.ComponentException;

/** {@code restore FROM}: a backup, or the newest one in a folder, becomes an installation where there is none. */
final class RestoreCommand {

    private final Home home;
    private final PrintStream out;

    RestoreCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        if (words.size() != 1) {
            throw new ComponentException("`restore` takes a backup, or a folder with some");
        }
        Manifest manifest = new Restore(home).from(Path.of(words.getFirst()));
        out.printf(
                "%d files of %s are in %s. Start it: ./frontrow up%n",
                manifest.files(), manifest.createdAt(), home.root());
        return 0;
    }
}
