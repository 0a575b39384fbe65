package live.frontrow.bench.vod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import live.frontrow.bench.Scene;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Pause;
import live.frontrow.local.demo.Broadcast;

/** Shows of 6 Mbit/s that are ended: how long until the replay is complete, its last segment is with a player, and it plays in Chromium. */
final class EndToReplay {

    private static final int KILOBITS = 6_000;
    private static final double GOAL_MILLIS = 2_000;

    /** Ends come at different places of a file. */
    private static final Duration FILE = Duration.ofSeconds(4);

    private static final Duration LOOK = Duration.ofSeconds(20);

    private EndToReplay() {}

    /**
     * One end; times by {@link System#nanoTime()}.
     *
     * @param pressed just before it was asked for
     * @param closed when MediaMTX had written its last file
     * @param there when all could be played
     * @param plays when it played in Chromium
     * @param segments of the replay
     * @param files that MediaMTX had begun
     */
    private record End(long pressed, long closed, long there, long plays, int segments, int files) {

        double afterFile() {
            return (there - closed) / 1e6;
        }

        double playsAfterFile() {
            return (plays - closed) / 1e6;
        }

        double afterPressed() {
            return (plays - pressed) / 1e6;
        }
    }

    /** So many ends of shows of some ten seconds. */
    static List<Figure> figures(int number) {
        List<End> ends = ends(
                number,
                (scene, end) -> end(scene, Duration.ZERO, FILE.multipliedBy(end).dividedBy(number)));
        Samples afterFile = samples(ends, End::afterFile);
        Samples playsAfterFile = samples(ends, End::playsAfterFile);
        Samples afterPressed = samples(ends, End::afterPressed);
        return List.of(
                Figure.told("ends", number, "", null),
                torn(ends),
                Figure.told("replay-after-last-file-p50", afterFile.median(), "ms", null),
                Figure.told("replay-after-last-file-p95", afterFile.percentile(95), "ms", null),
                Figure.told("plays-after-last-file-p50", playsAfterFile.median(), "ms", null),
                Figure.atMost("plays-after-last-file-p95", playsAfterFile.percentile(95), "ms", GOAL_MILLIS, null),
                Figure.told("plays-after-end-p50", afterPressed.median(), "ms", null),
                Figure.told("plays-after-end-p95", afterPressed.percentile(95), "ms", null));
    }

    /** The end of one show of that length. */
    static List<Figure> figures(Duration length) {
        List<End> ends = ends(1, (scene, end) -> end(scene, length, Duration.ZERO));
        End end = ends.getFirst();
        return List.of(
                Figure.told("segments", end.segments(), "", null),
                torn(ends),
                Figure.told("replay-after-last-file", end.afterFile(), "ms", null),
                Figure.atMost("plays-after-last-file", end.playsAfterFile(), "ms", GOAL_MILLIS, null),
                Figure.told("plays-after-end", end.afterPressed(), "ms", null));
    }

    /** How a show ends: the number of it, and the end. */
    private interface Ending {
        End of(Scene scene, int number) throws IOException, InterruptedException;
    }

    private static List<End> ends(int number, Ending ending) {
        List<End> ends = new ArrayList<>();
        try (Scene scene = Scene.open(Map.of())) {
            scene.creator().leave();
            // The first one warms up every JVM.
            end(scene, Duration.ZERO, Duration.ZERO);
            for (int end = 0; end < number; end++) {
                ends.add(ending.of(scene, end));
            }
            return ends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Figure torn(List<End> ends) {
        long torn = ends.stream().filter(end -> end.segments() != end.files()).count();
        return Figure.atMost("ends-with-less-than-was-recorded", torn, "", 0, null);
    }

    /** Of a show that nobody watches until it is {@code old}, and that goes on for {@code later} when somebody does. */
    private static End end(Scene scene, Duration old, Duration later) throws IOException, InterruptedException {
        Person creator = scene.creator();
        Show show = Show.plan(creator, "Curtain");
        try (RecordedFiles files = new RecordedFiles(scene.installation(), show);
                Broadcast _ = show.pushSteadily(scene.installation(), KILOBITS)) {
            growOld(show, creator, old);
            try (Replay replay = new Replay(scene, show);
                    ReplayPage page = new ReplayPage(scene, show)) {
                replay.awaitSegments(2);
                Pause.pass(later);
                long pressed = System.nanoTime();
                show.end(creator);
                int segments = replay.all();
                long there = System.nanoTime();
                page.play();
                long plays = System.nanoTime();
                return new End(pressed, files.closed(), there, plays, segments, files.begun());
            }
        }
    }

    /** The creator looks in now and then, and so stays signed in. */
    private static void growOld(Show show, Person creator, Duration old) {
        for (Duration age = Duration.ZERO; age.compareTo(old) < 0; age = age.plus(LOOK)) {
            Pause.pass(LOOK);
            show.view(creator);
        }
    }

    private static Samples samples(List<End> ends, ToDoubleFunction<End> time) {
        return new Samples(ends.stream().mapToDouble(time).boxed().toList());
    }
}
