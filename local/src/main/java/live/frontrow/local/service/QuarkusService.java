package live.frontrow.local.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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

    private static final int TRAINING_HEAP = 192;

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
        Path jar = application.jar();
        List<String> command = java(heap);
        Path cache = jar.resolveSibling(Application.CACHE);
        if (Files.isRegularFile(cache)) {
            // One that does not fit (another JVM) is ignored without a word; the start is only slower.
            command.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto", "-Xlog:aot*=off"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        return new Launch(command, environment, directory());
    }

    /** The JVM of a service with what a class cache depends on; the heap is none of it. */
    public static List<String> java() {
        return java(Heap.of(TRAINING_HEAP));
    }

    private static List<String> java(Heap heap) {
        List<String> command = new ArrayList<>(JavaProgram.command(heap));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return command;
    }

    @Override
    protected boolean probe() throws IOException {
        return HttpProbe.succeeds(health);
    }
}
