package live.frontrow.bench.membership;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import live.frontrow.bench.report.Figure;
import live.frontrow.e2e.installation.Pause;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.lives.Lives;
import live.frontrow.stripe.webhook.Faults;

/**
 * Months of many members, while a part of all events is repeated, passed by others, lost, forged or too old, and the service is
 * killed. In the end everybody must have what Stripe's account alone says.
 */
final class Campaign {

    private static final Faults FAULTS = new Faults(5, 20, 2, 0.5, 0.5, 0, 0, "");

    private static final int BUYERS_AT_ONCE = 8;

    /** The account's clock goes on in steps. */
    private static final Duration MONTH = Duration.ofDays(31);

    private static final int STEPS = 62;

    private final Channel channel;
    private final Size size;
    private final Controls stripe;
    private final Pace pace;
    private final Lives lives;
    private final List<String> people;

    Campaign(Channel channel, Size size) {
        this.channel = channel;
        this.size = size;
        this.stripe = channel.stripe();
        this.pace = new Pace(stripe);
        this.lives =
                new Lives(stripe, channel.owner(), new Counter(channel.service("membership-service")), Channel.SEED);
        this.people = IntStream.range(0, size.people())
                .mapToObj("member-%05d"::formatted)
                .toList();
    }

    Lives lives() {
        return lives;
    }

    List<Figure> measure() {
        Killer killer = new Killer(channel, size);
        stripe.faults(FAULTS);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> killing = threads.submit(killer);
            join();
            for (int month = 0; month < size.months(); month++) {
                lives.month(people);
                pass();
            }
            Waiting.of(killing);
        }
        stripe.faults(Faults.NONE);
        pace.quiet();
        Map<String, Long> deliveries = stripe.deliveries();
        double lived = Waiting.seconds(begin);
        Verdict verdict = new Verdict(channel.tables(), lives::entitled);
        double settled = verdict.await(size.reconcile().plus(allAsked().multipliedBy(2)));
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.told("customers", verdict.people(), "", null),
                Figure.atLeast("events", deliveries.get("begun"), "", size.events(), null),
                Figure.told("events-repeated", deliveries.get("repeated"), "", null),
                Figure.told("events-dropped", deliveries.get("dropped"), "", null),
                Figure.told("deliveries-refused", deliveries.get("refused"), "", null),
                Figure.told("campaign", lived, "s", null),
                Figure.atLeast("kills", killer.kills(), "", size.kills(), null),
                Figure.told("forged-sent", stripe.forged().size(), "", null),
                Figure.atMost("forged-accepted", channel.tables().taken(stripe.forged()), "", 0, null)));
        figures.addAll(verdict.figures());
        figures.add(Figure.atMost(
                "settled-after", settled, "s", size.reconcile().plus(allAsked()).toSeconds(), null));
        figures.add(Figure.atMost("dead-letters", channel.tables().deadLetters(), "", 0, null));
        return figures;
    }

    /** Once for each of them at the pace that is allowed with a live key. */
    private Duration allAsked() {
        return Duration.ofSeconds(size.people() / Channel.CROWD_PER_SECOND);
    }

    /** Everybody buys. */
    void join() {
        try (ExecutorService buyers = Executors.newFixedThreadPool(BUYERS_AT_ONCE)) {
            List<? extends Future<?>> joining = IntStream.range(0, people.size())
                    .mapToObj(index -> buyers.submit(() -> {
                        pace.keep();
                        lives.join(people.get(index), index);
                    }))
                    .toList();
            joining.forEach(Waiting::of);
        }
    }

    /** A month is longer than the reconciler's period. */
    private void pass() {
        Duration least = size.reconcile().multipliedBy(5).dividedBy(4L * STEPS);
        for (int step = 0; step < STEPS; step++) {
            stripe.advance(MONTH.dividedBy(STEPS), pace::keep);
            Pause.pass(least);
        }
    }
}
