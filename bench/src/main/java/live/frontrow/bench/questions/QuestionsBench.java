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
    private static final Duration QUICK = Duration.ofMinutes(1);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
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
            try (Viewers viewers = new Viewers(ballot);
                    Queue second = new Queue(ballot, 1)) {
                ballot.vote(WARM_UP);
                try (Queue first = new Queue(ballot, 0);
                        Watch watch = new Watch(List.of(first, second))) {
                    Samples millis = new Samples(ballot.vote(half));
                    Samples behind = watch.seen();
                    figures.add(Figure.told("vote-median", millis.median(), "ms", null));
                    figures.add(Figure.atMost("vote-p99", millis.percentile(99), "ms", GOAL_MILLIS, null));
                    figures.add(Figure.atLeast("votes", millis.count() / (double) half.toSeconds(), "/s", 200, null));
                    figures.add(Figure.told("queue-behind-median", behind.median(), "ms", null));
                    figures.add(Figure.atMost("queue-behind-most", behind.percentile(100), "ms", EQUAL_MILLIS, null));
                    double equal = Math.max(first.equalAfter(), second.equalAfter());
                    figures.add(Figure.atMost("queue-equal-after", equal, "ms", EQUAL_MILLIS, null));
                }
                figures.addAll(killed(installation, ballot, viewers, second, half));
            }
        }
        return new Report(name(), figures);
    }

    private static List<Figure> killed(
            Installation installation, Ballot ballot, Viewers viewers, Queue second, Duration length) {
        long process = installation.status().component(Ballot.PODS.getFirst()).pid();
        long before = ballot.again();
        viewers.losesFirst();
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        Samples millis = new Samples(ballot.vote(length));
        installation.awaitAnother(Ballot.PODS.getFirst(), process);
        try (Queue first = new Queue(ballot, 0)) {
            return List.of(
                    Figure.told("one-pod-killed-vote-p99", millis.percentile(99), "ms", null),
                    Figure.told("one-pod-killed-said-again", ballot.again() - before, "", null),
                    Figure.atMost(
                            "queue-equal-after-kill",
                            Math.max(first.equalAfter(), second.equalAfter()),
                            "ms",
                            EQUAL_MILLIS,
                            null),
                    Figure.told("people-who-count", ballot.votes(), "", null),
                    Figure.atMost("questions-counted-wrong", ballot.wrong(), "", 0, null));
        }
    }
}
