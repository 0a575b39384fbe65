package live.frontrow.bench.membership;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import live.frontrow.stripe.state.Event;

/** Stripe says 300 things a second: real events under new ids, at one address. */
final class Arrivals {

    /** What acknowledgements are held against, for 99 of 100. */
    static final double GOAL_MILLIS = 50;

    /** Connections, and code that has not run since the last start: not measured. */
    static final int WARM_UP_SECONDS = 40;

    private static final int EVENTS_PER_SECOND = 300;
    private static final List<String> HEARD = List.of("invoice.", "customer.subscription.", "checkout.session.");

    private final List<Event> events;
    private final Envelopes envelopes;
    private final Postman postman;

    /** About so many customers, the newest event of each. */
    Arrivals(Channel channel, URI address, int customers) {
        this.events = events(channel, customers);
        this.envelopes = new Envelopes(channel.webhookSecret());
        this.postman = new Postman(address);
    }

    Postman.Delivered send(long seconds) {
        return postman.send(
                EVENTS_PER_SECOND, (int) seconds * EVENTS_PER_SECOND, i -> envelopes.of(events.get(i % events.size())));
    }

    private static List<Event> events(Channel channel, int customers) {
        Set<String> known = new HashSet<>();
        return channel.stripe().look(() -> channel.stripe()
                .world()
                .events()
                .all()
                .filter(event -> HEARD.stream().anyMatch(event.type()::startsWith))
                .filter(event -> event.customer() != null && known.add(event.customer()))
                .limit(customers)
                .toList());
    }
}
