package live.frontrow.bench.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final double GOAL_MILLIS = 100;
    private static final double EQUAL_MILLIS = 1_000;

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public Report run(boolean quick) {
        List<Figure> figures = new ArrayList<>();
        Collection<Double> waits = new ArrayList<>();
        Duration half = (quick ? QUICK : LENGTH).dividedBy(2);
        try (Installation installation = Installation.start(Map.of(), "--replicas", "2");
                Ballot ballot = new Ballot(installation)) {
            try (Viewers viewers = new Viewers(ballot);
                    Queue second = new Queue(ballot, 1)) {
                ballot.vote(WARM_UP);
                try (Queue first = new Queue(ballot, 0);
                        Watch watch = new Watch(List.of(first, second))) {
                    Collection<Double> later = votes(ballot, half, waits);
                    Samples millis = new Samples(waits);
                    Samples behind = watch.seen();
                    figures.add(Figure.told("two-pods-vote-median", millis.median(), "ms", null));
                    figures.add(Figure.told("two-pods-vote-p99", millis.percentile(99), "ms", null));
                    figures.add(later("two-pods", later));
                    figures.add(Figure.atLeast("votes", millis.count() / (double) half.toSeconds(), "/s", 200, null));
                    figures.add(Figure.told("queue-behind-median", behind.median(), "ms", null));
                    figures.add(Figure.atMost("queue-behind-most", behind.percentile(100), "ms", EQUAL_MILLIS, null));
                    double equal = Math.max(first.equalAfter(), second.equalAfter());
                    figures.add(Figure.atMost("queue-equal-after", equal, "ms", EQUAL_MILLIS, null));
                }
                figures.addAll(killed(installation, ballot, viewers, second, half, waits));
                Samples all = new Samples(waits);
                figures.add(Figure.told("vote-median", all.median(), "ms", null));
                figures.add(Figure.atMost("vote-p99", all.percentile(99), "ms", GOAL_MILLIS, null));
            }
        }
        return new Report(name(), figures);
    }

    /** Adds to {@code all} how long votes wait; gives those after the first fifth, in which a process that has just started is slow. */
    private static Collection<Double> votes(Ballot ballot, Duration length, Collection<Double> all) {
        Duration beginning = length.dividedBy(5);
        all.addAll(ballot.vote(beginning));
        Collection<Double> later = ballot.vote(length.minus(beginning));
        all.addAll(later);
        return later;
    }

    private static Figure later(String half, Collection<Double> waits) {
        return Figure.told(half + "-later-vote-p99", new Samples(waits).percentile(99), "ms", null);
    }

    private static List<Figure> killed(
            Installation installation,
            Ballot ballot,
            Viewers viewers,
            Queue second,
            Duration length,
            Collection<Double> waits) {
        long process = installation.status().component(Ballot.PODS.getFirst()).pid();
        long before = ballot.again();
        viewers.losesFirst();
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        Collection<Double> since = new ArrayList<>();
        Collection<Double> later = votes(ballot, length, since);
        waits.addAll(since);
        Samples millis = new Samples(since);
        installation.awaitAnother(Ballot.PODS.getFirst(), process);
        try (Queue first = new Queue(ballot, 0)) {
            return List.of(
                    Figure.told("one-pod-killed-vote-p99", millis.percentile(99), "ms", null),
                    later("one-pod-killed", later),
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
