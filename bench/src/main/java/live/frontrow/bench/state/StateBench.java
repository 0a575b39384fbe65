package live.frontrow.bench.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.Scene;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.bench.report.Samples;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.local.demo.Broadcast;

/** How long after each change of a show the last of three screens shows it: two people's and the studio. */
public final class StateBench implements Benchmark {
    private static final double GOAL_MILLIS = 1_000;

    private final Map<Change, List<Double>> waits = new EnumMap<>(Change.class);

    @Override
    public String name() {
        return "state";
    }

    @Override
    public Report run(boolean quick) {
        try (Scene scene = Scene.open(Map.of());
                Person alice = Person.anonymous(scene.chromium(), scene.web());
                Person visitor = Person.anonymous(scene.chromium(), scene.web())) {
            alice.signIn(scene.installation().status().account("alice"), "/");
            // The first evening warms up every JVM.
            evening(scene, alice, visitor);
            waits.clear();
            for (int evening = 0; evening < (quick ? 1 : 7); evening++) {
                evening(scene, alice, visitor);
            }
        }
        return new Report(name(), figures());
    }

    private void evening(Scene scene, Person alice, Person visitor) {
        Person creator = scene.creator();
        Show show = Show.plan(creator, "An evening");
        List<Screen> screens = List.of(
                Screen.open(creator, "/studio/s/" + show.id()),
                Screen.open(alice, "/s/" + show.id()),
                Screen.open(visitor, "/s/" + show.id()));
        screens.forEach(screen -> screen.expect(Change.LIVE.condition()));
        try (Broadcast broadcast = show.push(scene.installation())) {
            note(Change.LIVE, screens, instant(show, visitor, "startedAt"));
            change(Change.MEMBERS_ONLY, screens, () -> show.membersOnly(creator, true));
            change(Change.FOR_EVERYBODY, screens, () -> show.membersOnly(creator, false));
            change(Change.RENAMED, screens, () -> show.rename(creator, "Another name"));
            screens.forEach(screen -> screen.expect(Change.INTERRUPTED.condition()));
            broadcast.kill();
            note(Change.INTERRUPTED, screens, instant(show, visitor, "interruptedAt"));
            change(Change.ENDED, screens, () -> show.end(creator));
        }
    }

    /** The clock starts before the request is sent. */
    private void change(Change change, List<Screen> screens, Runnable request) {
        screens.forEach(screen -> screen.expect(change.condition()));
        double asked = System.currentTimeMillis();
        request.run();
        note(change, screens, () -> asked);
    }

    private void note(Change change, List<Screen> screens, DoubleSupplier since) {
        double last = screens.stream().mapToDouble(Screen::shownAt).max().orElseThrow();
        waits.computeIfAbsent(change, known -> new ArrayList<>()).add(last - since.getAsDouble());
    }

    /** What nobody asks for begins when the service has written it down. */
    private static DoubleSupplier instant(Show show, Person anybody, String name) {
        return () -> Instant.parse(show.view(anybody).get(name).asText()).toEpochMilli();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        waits.forEach((change, millis) -> {
            Samples samples = new Samples(millis);
            figures.add(Figure.told(change.figure() + "-median", samples.median(), "ms", null));
            figures.add(Figure.atMost(change.figure() + "-max", samples.percentile(100), "ms", GOAL_MILLIS, null));
        });
        return figures;
    }
}
