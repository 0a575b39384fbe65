package live.frontrow.images.service;

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

    private final Path java;
    private final Path application;
    private final URI health;
    private final Map<String, String> environment;

    TrainedService(
            String name, Path directory, Path java, Path application, URI health, Map<String, String> environment) {
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
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx192m"));
        command.addAll(JavaFlags.FIXED);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache(), "-Xlog:aot=error", "-jar", "quarkus-run.jar"));
        return new Launch(command, environment, application);
    }

    @Override
    protected boolean probe() throws IOException {
        return HttpProbe.succeeds(health);
    }
}
