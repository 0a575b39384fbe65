package live.frontrow.stripe;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The simulator as a process of its own. Environment: {@code STRIPE_SIMULATOR_PORT}, {@code …_KEY}, {@code …_WEBHOOK},
 * {@code …_WEBHOOK_SECRET}, {@code …_STATE}, a file in which members stay over restarts, and perhaps {@code …_BEHIND}, how
 * far its time is behind the machine's until somebody lets it pass, as {@code P30D}.
 */
public final class Main {

    private static final String PREFIX = "STRIPE_SIMULATOR_";

    private Main() {}

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        Settings settings = Settings.of(environment.get(PREFIX + "KEY"))
                .withPort(Integer.parseInt(environment.get(PREFIX + "PORT")))
                .withWebhook(
                        URI.create(environment.get(PREFIX + "WEBHOOK")), environment.get(PREFIX + "WEBHOOK_SECRET"))
                .withState(Path.of(environment.get(PREFIX + "STATE")))
                .withWall(Clock.offset(Clock.systemUTC(), behind(environment).negated()))
                // Ids of an earlier run must not come again.
                .withSeed(System.nanoTime());
        StripeSimulator simulator = StripeSimulator.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        Thread.currentThread().join();
    }

    private static Duration behind(Map<String, String> environment) {
        return Duration.parse(environment.getOrDefault(PREFIX + "BEHIND", "PT0S"));
    }
}
