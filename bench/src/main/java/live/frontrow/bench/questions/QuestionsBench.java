package live.frontrow.bench.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;
import live.frontrow.bench.report.Samples;
import live.frontrow.e2e.installation.Installation;

/** How soon a vote is acknowledged, whether each person counts once, and when all see the same queue: over two pods, one of which dies. */
public final class QuestionsBench implements Benchmark {

    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final double GOAL_MILLIS = 100;
    private static final double EQUAL_MILLIS = 1_000;

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public Report run(boolean quick) {
        List<Figure> figures = new ArrayList<>();
        Duration half = (quick ? QUICK : LENGTH).dividedBy(2);
        try (Installation installation = Installation.start(Map.of(), "--replicas", "2")) {
            Ballot ballot = new Ballot(installation);
            ballot.vote(WARM_UP);
            try (Queue first = new Queue(ballot, 0);
                    Queue second = new Queue(ballot, 1)) {
                Samples millis = new Samples(ballot.vote(half));
                figures.add(Figure.told("vote-median", millis.median(), "ms", null));
                figures.add(Figure.atMost("vote-p99", millis.percentile(99), "ms", GOAL_MILLIS, null));
                figures.add(Figure.atLeast("votes", millis.count() / (double) half.toSeconds(), "/s", 200, null));
                double equal = Math.max(first.equalAfter(), second.equalAfter());
                figures.add(Figure.atMost("queue-equal-after", equal, "ms", EQUAL_MILLIS, null));
            }
            long process =
                    installation.status().component(Ballot.PODS.getFirst()).pid();
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            Samples killed = new Samples(ballot.vote(half));
            figures.add(Figure.told("one-pod-killed-vote-p99", killed.percentile(99), "ms", null));
            installation.awaitAnother(Ballot.PODS.getFirst(), process);
            figures.add(Figure.atMost("questions-counted-wrong", ballot.wrong(), "", 0, null));
        }
        return new Report(name(), figures);
    }
}
