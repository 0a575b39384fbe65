package live.frontrow.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A shell script as a component: healthy once it has made the file {@code ready} in its folder. */
public final class ShellComponent extends Component {

    private final String script;

    /** Describes it. */
    public ShellComponent(String name, Path directory, String script) {
        super(name, directory);
        this.script = script;
    }

    /** Something that runs until it is ended. */
    public static ShellComponent patient(String name, Path directory) {
        return new ShellComponent(name, directory, "echo hello from " + name + "; touch ready; exec sleep 600");
    }

    @Override
    protected void prepare() {}

    @Override
    protected Launch launch() {
        return new Launch(List.of("sh", "-c", script), Map.of(), directory());
    }

    @Override
    protected boolean probe() {
        return Files.exists(directory().resolve("ready"));
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(20);
    }

    @Override
    protected Duration grace() {
        return Duration.ofMillis(500);
    }
}
