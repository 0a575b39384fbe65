package live.frontrow.e2e.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** An installation that was started for one test run, in a folder and on ports of its own. */
public final class Installation implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration UPDATE = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration ASK = Duration.ofSeconds(30);

    /** Lines of a log, for whoever has to find out. */
    private static final int TOLD = 120;

    private final Path home;
    private final Launcher launcher;

    private final String[] options;

    private Installation(Path home, Map<String, String> environment, String... options) {
        this.home = home;
        this.launcher = new Launcher(home, environment);
        this.options = options;
    }

    /**
     * {@code ./frontrow up -d --accounts} and the given options.
     *
     * @param settings more environment, as a shorter grace
     */
    public static Installation start(Map<String, String> settings, String... options) {
        return startIn(temporaryHome(), settings, options);
    }

    /** The same in that folder, which need not be there yet. */
    public static Installation startIn(Path home, Map<String, String> settings, String... options) {
        return start(describe(home, settings, options));
    }

    /**
     * One that is made of the newest backup in a folder; nothing of it runs yet.
     *
     * @param settings as of a start
     */
    public static Installation restore(Path backups, Map<String, String> settings, String... options) {
        Installation installation = describe(temporaryHome(), settings, options);
        installation.launcher.run(START, "restore", backups.toString());
        return installation;
    }

    /** Backs everything up into a folder of its own below that one; returns it. */
    public Path backUp(Path backups) {
        return Path.of(launcher.run(START, "backup", backups.toString()).strip());
    }

    /** To another version while it runs, with a backup before; what was said. Fails when the version of before runs again. */
    public String update(Path version, Path backups) {
        return launcher.run(version, UPDATE, "update", backups.toString(), "--built");
    }

    private static Installation describe(Path home, Map<String, String> settings, String... options) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("FRONTROW_BUILD", "no");
        for (String port : new String[] {"WEB", "RTMP", "RTMPS", "SRT", "WHIP"}) {
            environment.putIfAbsent("FRONTROW_" + port + "_PORT", "0");
        }
        return new Installation(home, environment, options);
    }

    private static Installation start(Installation installation) {
        try {
            installation.up();
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
        return installation;
    }

    /** Starts what does not run; back when everything is healthy. */
    public void up() {
        String[] command = Stream.concat(Stream.of("up", "-d", "--accounts"), Stream.of(options))
                .toArray(String[]::new);
        launcher.run(START, command);
    }

    /** Ends everything and starts it again with these settings, too. */
    public void restart(Map<String, String> settings) {
        down();
        launcher.set(settings);
        up();
    }

    /** Ends every process; the state stays. */
    public void down() {
        launcher.run(STOP, "down");
    }

    /** Where its state, logs and secrets lie. */
    public Path home() {
        return home;
    }

    /** Addresses, accounts and processes as they are now. */
    public Status status() {
        try {
            return JSON.readValue(launcher.run(ASK, "status", "--json"), Status.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port that a part listens on, by its name in {@code ports.json}. */
    public int port(String name) {
        return portIfAny(name).orElseThrow();
    }

    /** The same; empty for a part that this installation does not have. */
    public OptionalInt portIfAny(String name) {
        try {
            JsonNode port = JSON.readTree(home.resolve("ports.json").toFile()).path(name);
            return port.isInt() ? OptionalInt.of(port.asInt()) : OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A generated secret: the tests look for it where it must not be. */
    public String secret(String name) {
        try {
            return Files.readString(home.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills one process as an out-of-memory killer would, and waits until the supervisor has a healthy new one. */
    public void killAndAwait(String component) {
        awaitAnother(component, kill(component));
    }

    /** Stops one process for that long, as one on a machine that hangs: its connections stay open, and nothing answers. */
    public void pause(String component, Duration length) {
        Pause.process(status().component(component).pid(), length);
    }

    /** Kills one process as an out-of-memory killer would; its id. */
    public long kill(String component) {
        long old = status().component(component).pid();
        ProcessHandle.of(old).orElseThrow().destroyForcibly();
        return old;
    }

    /** Kills every process at once, as a machine that loses its power; the moment before. Nobody starts anything again. */
    public Instant cutPower() {
        List<ProcessHandle> all = status().components().stream()
                // Whoever would start the others again goes first.
                .sorted(Comparator.comparing(component -> !component.name().equals("supervisor")))
                .flatMap(component -> ProcessHandle.of(component.pid()).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
        Instant now = Instant.now();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        return now;
    }

    /** Waits until the supervisor has a healthy process instead of {@code old}. */
    public void awaitAnother(String component, long old) {
        try {
            Awaitility.await(component + " runs again")
                    .atMost(Duration.ofMinutes(2))
                    // Each question is a JVM, which what restarts would miss.
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> status().component(component), c -> c.pid() != old && c.healthy());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(component + " does not run again; it says:\n" + said(component), e);
        }
    }

    /** The last lines of a component's log. */
    private String said(String component) {
        try (Stream<String> lines =
                Files.lines(home.resolve("run").resolve(component).resolve("log"))) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - TOLD), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        down();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("frontrow-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
