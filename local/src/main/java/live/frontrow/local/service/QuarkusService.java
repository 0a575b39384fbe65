package live.frontrow.local.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.HttpProbe;
import live.frontrow.local.process.JavaProgram;
import live.frontrow.local.process.Launch;

/** One of our Quarkus services. */
public final class QuarkusService extends Component {

    private final Application application;
    private final Heap heap;
    private final URI health;
    private final Map<String, String> environment;

    /**
     * Describes a service; {@link #start()} starts it.
     *
     * @param application what runs
     * @param heap what it may have
     * @param health answers 200 when the service is ready
     * @param environment its whole configuration, secrets included
     */
    public QuarkusService(
            String name,
            Path directory,
            Application application,
            Heap heap,
            URI health,
            Map<String, String> environment) {
        super(name, directory);
        this.application = application;
        this.heap = heap;
        this.health = health;
        this.environment = Map.copyOf(environment);
    }

    @Override
    protected void prepare() {}

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(120);
    }

    @Override
    protected Launch launch() throws IOException {
        List<String> command = new ArrayList<>(JavaProgram.command(heap));
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                application.jar().toString()));
        return new Launch(command, environment, directory());
    }

    @Override
    protected boolean probe() throws IOException {
        return HttpProbe.succeeds(health);
    }
}
