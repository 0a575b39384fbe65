package live.frontrow.bench.membership;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import live.frontrow.bench.stage.Service;
import live.frontrow.e2e.installation.Pause;
import live.frontrow.local.process.ProcessIdentity;
import org.awaitility.Awaitility;

/** Kills membership-service in bursts, as an out-of-memory killer would; the supervisor starts it again each time. */
final class Killer implements Runnable {

    private static final String NAME = "membership-service";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_LIFE_MILLIS = 3_000;

    private final Random random = new Random(Channel.SEED);
    private final Service service;
    private final Path identity;
    private final Size size;
    private volatile int kills;

    Killer(Channel channel, Size size) {
        this.service = channel.service(NAME);
        this.identity =
                channel.installation().home().resolve("run").resolve(NAME).resolve("process");
        this.size = size;
    }

    int kills() {
        return kills;
    }

    @Override
    public void run() {
        for (int burst = 0; burst < size.bursts(); burst++) {
            Pause.pass(size.pause());
            for (int kill = 0; kill < size.killsInBurst(); kill++) {
                kill();
                Pause.pass(Duration.ofMillis(1 + random.nextInt(LONGEST_LIFE_MILLIS)));
            }
        }
    }

    private void kill() {
        ProcessIdentity old = ProcessIdentity.read(identity).orElseThrow();
        if (!old.running()) {
            throw new IllegalStateException(NAME + " ended by itself");
        }
        ProcessHandle.of(old.pid()).orElseThrow().destroyForcibly();
        kills++;
        Awaitility.await(NAME + " is there again")
                .atMost(PATIENCE)
                .until(() -> !ProcessIdentity.read(identity).orElseThrow().equals(old) && service.ready());
    }
}
