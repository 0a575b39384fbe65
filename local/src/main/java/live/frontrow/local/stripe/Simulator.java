package live.frontrow.local.stripe;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.HttpProbe;
import live.frontrow.local.process.JavaProgram;
import live.frontrow.local.process.Launch;
import live.frontrow.stripe.Main;

/** The Stripe simulator as a child process on 127.0.0.1; members stay in its folder. */
public final class Simulator extends Component {

    private static final Heap HEAP = Heap.of(96);

    private final int port;
    private final String key;
    private final String webhook;
    private final String webhookSecret;

    /**
     * Describes it; {@link #start()} starts it.
     *
     * @param key the secret key that services use
     * @param webhook where it sends events
     * @param webhookSecret that signs them
     */
    public Simulator(Path directory, int port, String key, String webhook, String webhookSecret) {
        super("stripe-simulator", directory);
        this.port = port;
        this.key = key;
        this.webhook = webhook;
        this.webhookSecret = webhookSecret;
    }

    /** What services take for Stripe's address. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The key that it accepts. */
    public String key() {
        return key;
    }

    /** What signs its events. */
    public String webhookSecret() {
        return webhookSecret;
    }

    /** Runs from a copy of its jar: building again replaces the original, which a running JVM does not survive. */
    @Override
    protected void prepare() throws IOException {
        if (Files.isRegularFile(code())) {
            Files.copy(code(), copy(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    protected Launch launch() {
        List<String> command = new ArrayList<>(JavaProgram.command(HEAP));
        command.add(Main.class.getName());
        String classPath = copy() + File.pathSeparator + System.getProperty("java.class.path");
        return new Launch(
                command,
                Map.of(
                        "CLASSPATH", classPath,
                        "STRIPE_SIMULATOR_PORT", Integer.toString(port),
                        "STRIPE_SIMULATOR_KEY", key,
                        "STRIPE_SIMULATOR_WEBHOOK", webhook,
                        "STRIPE_SIMULATOR_WEBHOOK_SECRET", webhookSecret,
                        "STRIPE_SIMULATOR_STATE",
                                directory().resolve("state.json").toString()),
                directory());
    }

    @Override
    protected boolean probe() throws IOException {
        return HttpProbe.succeeds(URI.create(address() + "/_simulator/health"));
    }

    private Path copy() {
        return directory().resolve("simulator.jar");
    }

    private static Path code() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
