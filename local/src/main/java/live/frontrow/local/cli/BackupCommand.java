package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.local.backup.Backup;
import live.frontrow.local.backup.BackupCheck;
import live.frontrow.local.installation.Home;
import live.frontrow.local.process.ComponentException;

/** {@code backup FOLDER [--keep NUMBER]} makes one, {@code backup --check FOLDER} looks whether one is whole. */
final class BackupCommand {

    private static final String USAGE = "`backup` takes a folder, and --keep NUMBER or --check";

    private final Home home;
    private final PrintStream out;

    BackupCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> words) throws IOException {
        if (words.size() == 2 && words.getFirst().equals("--check")) {
            return check(Path.of(words.getLast()));
        }
        boolean keeps = words.size() == 3 && words.get(1).equals("--keep");
        if (words.size() != 1 && !keeps || words.getFirst().startsWith("-")) {
            throw new ComponentException(USAGE);
        }
        if (keeps && !words.getLast().matches("[1-9]\\d{0,3}")) {
            throw new ComponentException("--keep is a number from 1 to 9999");
        }
        Backup backup = new Backup(home, Path.of(words.getFirst()));
        out.println(backup.make());
        if (keeps) {
            int deleted = backup.keep(Integer.parseInt(words.getLast()));
            out.println(deleted + " older deleted");
        }
        return 0;
    }

    private int check(Path from) throws IOException {
        List<String> faults = BackupCheck.faults(home, from);
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "Everything is as it was written." : "This backup cannot be relied on.");
        return faults.isEmpty() ? 0 : 1;
    }
}
