package live.frontrow.bench.membership;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.bench.report.Figure;
import live.frontrow.stripe.lives.Lives;
import live.frontrow.stripe.webhook.Faults;
import org.awaitility.Awaitility;

/** Memberships end, and of none of that anything arrives: the reconciler finds out. */
final class Lost {

    private static final Faults ALL_DROPPED = new Faults(0, 0, 100, 0, 0, 0, 0, "");
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Stripe's list is read before anybody is asked about. */
    private static final Duration READING = Duration.ofSeconds(5);

    private Lost() {}

    static List<Figure> measure(Channel channel, Lives lives, Size size) {
        ObjectNode all = lives.everybody();
        Set<String> ending = Members.in(all, size.lost());
        channel.stripe().faults(ALL_DROPPED);
        long begin = System.nanoTime();
        ending.forEach(person -> channel.owner()
                .delete("/v1/subscriptions/"
                        + all.get(person).get("subscription").asText()));
        channel.stripe().faults(Faults.NONE);
        Duration goal = size.reconcile().plus(READING).plusSeconds(size.lost() / Loud.QUESTIONS_PER_SECOND);
        Awaitility.await("the reconciler repairs what was lost")
                .atMost(goal.multipliedBy(3))
                .pollInterval(LOOK)
                .until(() -> out(channel.tables(), ending));
        return List.of(
                Figure.told("lost-ends", ending.size(), "", null),
                Figure.atMost("lost-repaired-after", Waiting.seconds(begin), "s", goal.toSeconds(), null));
    }

    private static boolean out(Tables tables, Set<String> people) {
        Map<String, String> members = tables.members();
        return people.stream().map(members::get).collect(Collectors.toSet()).equals(Set.of(""));
    }
}
