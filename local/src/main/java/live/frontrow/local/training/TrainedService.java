package live.frontrow.local.training;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.HttpProbe;
import live.frontrow.local.process.Launch;

/** A service that notes which classes it needs, and writes its class cache when it ends. */
final class TrainedService extends Component {

    /**
     * Without what the compiler learned (JEP 515): a start's methods then keep it busy while those wait that people need, who are there at
     * once when a pod comes back.
     */
    private static final List<String> CLASSES_ONLY =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private final List<String> java;
    private final Path application;
    private final URI health;
    private final Map<String, String> environment;

    TrainedService(
            String name,
            Path directory,
            List<String> java,
            Path application,
            URI health,
            Map<String, String> environment) {
        super(name, directory);
        this.java = java;
        this.application = application;
        this.health = health;
        this.environment = Map.copyOf(environment);
        endWithThisJvm();
    }

    /** What {@link #stop()} leaves. */
    Path cache() {
        return directory().resolve("classes.aot");
    }

    @Override
    protected void prepare() {}

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** Writing the cache comes after the end of the program itself. */
    @Override
    protected Duration grace() {
        return Duration.ofMinutes(4);
    }

    @Override
    protected Launch launch() {
        List<String> command = new ArrayList<>(java);
        // By its whole path: only then is the cache good for a copy in another folder.
        String jar = application.resolve("quarkus-run.jar").toString();
        command.addAll(CLASSES_ONLY);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache(), "-Xlog:aot=error", "-jar", jar));
        return new Launch(command, environment, application);
    }

    @Override
    protected boolean probe() throws IOException {
        return HttpProbe.succeeds(health);
    }
}
