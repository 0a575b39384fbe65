package live.frontrow.bench.viewers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.Scene;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.bench.stage.Pinned;
import live.frontrow.bench.stage.Program;

/** What viewers get of a gateway when they are many, and what the gateway costs each of them. */
public final class ViewersBench implements Benchmark {

    /** All viewers of this benchmark come from one address. */
    private static final Map<String, String> SETTINGS = Map.of(
            "FRONTROW_PLAYBACK_ANONYMOUS_PER_ADDRESS", "20000", "FRONTROW_CONNECTIONS_MOST_PER_ADDRESS", "10000");

    @Override
    public String name() {
        return "viewers";
    }

    @Override
    public Report run(boolean quick) {
        List<Figure> figures = new ArrayList<>();
        try (Scene scene = Scene.open(SETTINGS)) {
            scene.creator().leave();
            Program gateway = new Program(Pinned.alone(scene.installation()));
            // First of all: a heap that others have stretched hides what these need.
            figures.addAll(new Idle().measure(scene, gateway));
            figures.addAll(new Crowd(quick ? 1 : 4, quick ? 10 : 40).measure(scene, gateway));
            // A JVM that a crowd has warmed up, as one is when a thousand wait.
            figures.addAll(new Blocked(quick ? 5 : 60).measure(scene));
            Pinned.everywhere(scene.installation());
            figures.addAll(new SideBySide(quick ? 20 : 600).measure(scene));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Report(name(), figures);
    }
}
