package live.frontrow.local.backup;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Installation;
import live.frontrow.local.installation.Supervisor;
import live.frontrow.local.postgres.DataCopy;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.FileLock;

/** Database and Kafka, of one moment: of an installation that works, or of one that is down and that nobody starts meanwhile. */
final class StateCopy {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(500);

    private final Home home;
    private final TreeCopy copy;
    private final Duration patience;

    StateCopy(Home home, TreeCopy copy) {
        this(home, copy, START);
    }

    /**
     * Copies nothing yet.
     *
     * @param patience how long database and Kafka may not work of what runs: it may just start
     */
    StateCopy(Home home, TreeCopy copy, Duration patience) {
        this.home = home;
        this.copy = copy;
        this.patience = patience;
    }

    void take() throws IOException {
        boolean[] down = new boolean[1];
        FileLock.holding(Supervisor.lock(home), () -> {
            down[0] = !Supervisor.running(home);
            if (down[0]) {
                take(Installation.load(home));
            }
        });
        if (!down[0]) {
            Installation installation = Installation.load(home);
            await(installation);
            take(installation);
        }
    }

    private void await(Installation installation) {
        long since = System.nanoTime();
        while (!works(installation.postgres()) || !works(installation.component("kafka"))) {
            if (System.nanoTime() - since >= patience.toNanos()) {
                throw new ComponentException("It runs, but not its database or not Kafka (./frontrow status)."
                        + " Nothing was backed up; try again when they do.");
            }
            pause();
        }
    }

    private static boolean works(Component component) {
        return component.attach() && component.healthy();
    }

    private void take(Installation installation) throws IOException {
        LogCopy log = new LogCopy(copy, home.root());
        Component postgres = installation.postgres();
        Component kafka = installation.component("kafka");
        boolean database = postgres.attach();
        Optional<Long> broker = kafka.attach() ? kafka.pid() : Optional.empty();
        try (DataCopy data = DataCopy.begin(installation.postgres())) {
            copy.add(DataCopy.FOLDER, data::isWanted);
            log.first();
            if (broker.isPresent()) {
                StandStill.of(broker.get(), () -> {
                    data.stop();
                    log.rest();
                });
            } else {
                data.stop();
            }
            Optional<String> label = data.label(copy.target(DataCopy.FOLDER));
            if (label.isPresent()) {
                copy.written(DataCopy.FOLDER + "/" + label.get());
            }
            copy.add(DataCopy.FOLDER + "/pg_wal", data::isNeeded);
        }
        if (!database && postgres.attach() || broker.isEmpty() && kafka.attach()) {
            throw new ComponentException("It was started while it was copied. Nothing was backed up; try again.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted", e);
        }
    }
}
