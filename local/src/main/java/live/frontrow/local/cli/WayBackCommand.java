package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.local.installation.Home;
import live.frontrow.local.update.WayBack;

/** {@code way-back FILE}, for {@code update}: whether the copies that the file names could run again after what is built; else says why not. */
final class WayBackCommand {

    private final Home home;
    private final PrintStream out;

    WayBackCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        boolean open = true;
        for (String line : Files.readAllLines(Path.of(words.getFirst()))) {
            String module = line.substring(0, line.indexOf(' '));
            Path running = home.applications().resolve(module).resolve(line.substring(module.length() + 1));
            Path built = home.built(module);
            if (!module.equals("local")) {
                List<String> obstacles = WayBack.obstacles(running, built);
                obstacles.forEach(obstacle -> out.println("  " + module + ": " + obstacle));
                open &= obstacles.isEmpty();
            }
        }
        return open ? 0 : 1;
    }
}
