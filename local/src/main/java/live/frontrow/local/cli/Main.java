package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import live.frontrow.local.installation.Home;
import live.frontrow.local.process.ComponentException;

/** Entry point: {@code up}, {@code supervise}, {@code down}, {@code status}, {@code backup}, {@code restore}, {@code train}, {@code way-back}. The launcher knows the rest. */
public final class Main {

    private Main() {}

    /** Runs one command; problems go to standard error in words, exit status 1. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status;
        try {
            status = run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length), out);
        } catch (ComponentException e) {
            err.println("\n" + e.getMessage());
            status = 1;
        } catch (IOException e) {
            err.println("\n" + e);
            status = 1;
        }
        // Not by falling off the end: HTTP clients keep threads alive for a while.
        System.exit(status);
    }

    private static int run(String command, List<String> arguments, PrintStream out) throws IOException {
        Home home = Home.find();
        return switch (command) {
            case "up" -> new UpCommand(home, out).run(arguments);
            case "supervise" -> new SuperviseCommand(home, out).run(arguments);
            case "down" -> new DownCommand(home, out).run();
            case "backup" -> new BackupCommand(home, out).run(arguments);
            case "restore" -> new RestoreCommand(home, out).run(arguments);
            case "train" -> new TrainCommand(home, out).run(arguments);
            case "way-back" -> new WayBackCommand(home, out).run(arguments);
            case "status" -> new StatusCommand(home, out).run(arguments);
            default -> throw new ComponentException("There is no command " + command);
        };
    }
}
