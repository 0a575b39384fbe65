package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.e2e.installation.Installation;

/** What a room gives to thousands, beside what others give; what a guest costs, and what becomes of them when a pod dies. */
public final class ChatBench implements Benchmark {

    static final int GUESTS = 10_000;
    static final int FEW_GUESTS = 2_000;

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public Report run(boolean quick) {
        Centrifuge.build();
        List<Figure> figures = new ArrayList<>();
        // A second pod would share the listeners' core, where it takes from them what the room is measured by.
        try (Installation alone = Installation.start(Map.of())) {
            Pods pod = new Pods(alone);
            pod.serve(true);
            figures.addAll(new HubAgainstHub(quick).measure(pod.first(), pod.program()));
            figures.addAll(told(Stalled.measure(pod, quick)));
        }
        try (Installation installation = Installation.start(Map.of(), "--replicas", "2")) {
            Pods pods = new Pods(installation);
            try (Followers people = new Followers()) {
                pods.serve(true, false);
                // First of all: a heap that others have stretched hides what these need.
                figures.addAll(told(Idle.measure(people, pods, quick ? FEW_GUESTS : GUESTS)));
                pods.serve(false, true);
                figures.addAll(told(Storm.measure(people, pods)));
            }
            pods.awaitFirst();
            pods.serve(true, true);
            figures.addAll(TwoPods.measure(pods.both(), quick));
            figures.addAll(Taps.measure(pods.both(), quick));
        }
        return new Report(name(), figures);
    }

    /** At once: much comes after it. */
    private static List<Figure> told(List<Figure> figures) {
        figures.forEach(figure -> System.out.println(figure.id() + " " + figure.value() + " " + figure.unit()));
        return figures;
    }
}
