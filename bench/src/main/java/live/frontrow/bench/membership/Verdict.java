package live.frontrow.bench.membership;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import live.frontrow.bench.report.Figure;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Holds what the services say of everybody against what Stripe's account says by itself. */
final class Verdict {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int SHOWN = 10;

    private final Tables tables;
    private final Supplier<Map<String, String>> oracle;

    /** The oracle tells each person's price at Stripe, or nothing for whoever is out: as of now, as services end what went back. */
    Verdict(Tables tables, Supplier<Map<String, String>> oracle) {
        this.tables = tables;
        this.oracle = oracle;
    }

    int people() {
        return oracle.get().size();
    }

    /** Waits until nobody stands wrongly any more, or for so long; answers the seconds. */
    double await(Duration most) {
        long begin = System.nanoTime();
        try {
            Awaitility.await()
                    .atMost(most)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOK)
                    .until(() -> wrongMembers().isEmpty() && wrongWatchers().isEmpty() && tables.due() == 0);
        } catch (ConditionTimeoutException e) {
            // How many are left is told.
            System.out.println("Wrong: " + wrongMembers().stream().limit(SHOWN).toList());
        }
        return Waiting.seconds(begin);
    }

    List<Figure> figures() {
        long members =
                oracle.get().values().stream().filter(price -> !price.isEmpty()).count();
        return List.of(
                Figure.told("members-in-the-end", members, "", null),
                Figure.atMost("wrong-entitlements", wrongMembers().size(), "", 0, null),
                Figure.atMost("wrong-at-stream-service", wrongWatchers().size(), "", 0, null));
    }

    private List<String> wrongMembers() {
        Map<String, String> told = tables.members();
        return oracle.get().entrySet().stream()
                .filter(each -> !each.getValue().equals(told.getOrDefault(each.getKey(), "")))
                .map(each -> each + " but " + told.get(each.getKey()))
                .toList();
    }

    private List<String> wrongWatchers() {
        Map<String, String> told = tables.watchers();
        return oracle.get().entrySet().stream()
                .filter(each -> each.getValue().isEmpty()
                        != told.getOrDefault(each.getKey(), "").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
