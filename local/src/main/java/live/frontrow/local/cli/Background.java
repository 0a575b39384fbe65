package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.installation.Home;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.PrivateFiles;

/** A supervisor that outlives the command which starts it. */
final class Background {

    private static final long STEP_MILLIS = 100;

    private final Home home;
    private final PrintStream out;

    Background(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Starts it, shows its progress, and returns when everything is healthy. */
    void start(UpArguments arguments) throws IOException {
        Path folder = PrivateFiles.directory(home.run("supervisor"));
        Path log = folder.resolve("log");
        Files.deleteIfExists(log);
        Files.deleteIfExists(ready(home));
        PrivateFiles.touch(log);
        Process process = new ProcessBuilder(command(arguments))
                .directory(home.root().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        follow(process, log);
    }

    /** Said by the supervisor itself. */
    static void announce(Home home) throws IOException {
        PrivateFiles.directory(home.run("supervisor"));
        PrivateFiles.write(ready(home), "");
    }

    /** For `update`, which waits for one or the other. */
    static void announceFailure(Home home) throws IOException {
        PrivateFiles.directory(home.run("supervisor"));
        PrivateFiles.write(home.run("supervisor").resolve("failed"), "");
    }

    /** A session of its own: closing the terminal or Ctrl-C must not reach it. */
    private static List<String> command(UpArguments arguments) {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "supervise"));
        command.addAll(arguments.forwarded());
        return command;
    }

    private void follow(Process process, Path log) throws IOException {
        long shown = 0;
        while (true) {
            boolean ended = !process.isAlive();
            boolean ready = Files.exists(ready(home));
            shown = show(log, shown);
            if (ready) {
                return;
            }
            if (ended) {
                throw new ComponentException("It was not started. What runs now: ./frontrow status");
            }
            pause();
        }
    }

    private long show(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) Math.min(file.length() - from, 1 << 16)];
            file.seek(from);
            file.readFully(news);
            out.print(new String(news, StandardCharsets.UTF_8));
            out.flush();
            return from + news.length;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted", e);
        }
    }

    private static Path ready(Home home) {
        return home.run("supervisor").resolve("ready");
    }
}
