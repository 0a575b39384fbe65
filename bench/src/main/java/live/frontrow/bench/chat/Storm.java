package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.bench.load.Cpu;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.bench.stage.Pinned;

/** A pod is killed: everybody who was there comes to the other one, all within a second, while others go on talking. */
final class Storm {

    /** Each far from their pace, also when much is said at once after a moment without time: a room mutes who floods it. */
    private static final int WRITERS = 40;

    /** So many have come to the other pod before, and gone: it is as warm as one that had half of a room. */
    private static final int BEFORE = 5_000;

    private static final double GOAL_SECONDS = 15;
    private static final double PATIENCE_SECONDS = 60;

    /** Messages a second while they come back. */
    private static final double RATE = 4;

    private Storm() {}

    static List<Figure> measure(Followers people, Pods pods) {
        Ours other = pods.second();
        try (Followers before = new Followers()) {
            before.come(other, BEFORE);
        }
        try (Followers writers = new Followers()) {
            List<Follower> writing = writers.come(other, WRITERS);
            int[] said = {0};
            // As the gateway has it already, which knows them all.
            people.each(each -> each.find(other));
            people.each(Follower::showWho);
            Cpu atFirst = Cpu.now(List.of());
            long start = System.nanoTime();
            pods.killFirst();
            boolean back = people.until(
                    () -> {
                        talk(writers, writing, start, said);
                        return people.sum(each -> each.in() && each.joinedAt() > start ? 0 : 1) == 0;
                    },
                    PATIENCE_SECONDS);
            Cpu atLast = Cpu.now(List.of());
            List<Double> times = new ArrayList<>();
            people.each(each -> times.add(
                    each.in() && each.joinedAt() > start ? (each.joinedAt() - start) / 1e9 : Double.POSITIVE_INFINITY));
            Samples samples = new Samples(times);
            long before = writers.newest();
            writing.getFirst().say(said[0]++, "The end");
            boolean same = back && people.until(() -> same(people, writers, before), GOAL_SECONDS);
            return List.of(
                    Figure.atMost("storm-all-back", samples.percentile(100), "s", GOAL_SECONDS, null),
                    Figure.told("storm-half-back", samples.median(), "s", null),
                    Figure.atMost("storm-gaps", people.sum(Follower::gaps) + (same ? 0 : 1), "", 0, null),
                    Figure.atMost("storm-repeated", people.sum(Follower::repeats), "", 0, null),
                    Figure.told("storm-server-core", 100 * atLast.busySince(atFirst, Pinned.SERVER), "%", null),
                    Figure.told("storm-others-core", 100 * atLast.busySince(atFirst, Pinned.OTHERS), "%", null),
                    Figure.told("storm-turned-away", people.sum(Follower::turnedAway), "times", null),
                    Figure.told("storm-said-meanwhile", said[0], "messages", null));
        }
    }

    private static void talk(Followers writers, List<Follower> writing, long start, int[] said) {
        if (System.nanoTime() - start > said[0] / RATE * 1e9) {
            int number = said[0]++;
            writing.get(number % WRITERS).say(number, "Still there? " + number);
        }
        writers.turn();
    }

    /** Whether everybody has heard as much as the writers, and these something after {@code before}. */
    private static boolean same(Followers people, Followers writers, long before) {
        writers.turn();
        long newest = writers.newest();
        return newest > before && people.sum(each -> each.seq() == newest ? 0 : 1) == 0;
    }
}
