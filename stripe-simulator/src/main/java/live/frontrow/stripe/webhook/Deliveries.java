package live.frontrow.stripe.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import live.frontrow.stripe.state.Event;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Sends every event to whoever wants it, again after failures, and as badly as it was told to. */
public final class Deliveries implements AutoCloseable {

    private static final String KIND = "delivery";
    private static final long LONGEST_REORDER_MILLIS = 1_000;
    private static final double ALL = 100;

    private record Delivery(Event event, String endpoint, Spoiler.Which follows, AtomicInteger attempts) {
        String key() {
            return event.id() + " " + endpoint;
        }
    }

    private final World world;
    private final Endpoints endpoints;
    private final RetrySchedule retries;
    private final Spoiler spoiler;
    private final Random random;
    private final Sender sender = new Sender();
    private final ScheduledExecutorService threads;
    private final Map<String, Delivery> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile Faults faults = Faults.NONE;

    /**
     * Sends from now on.
     *
     * @param key tells live mode from test mode
     * @param parallel how many deliveries are under way at once; 1 keeps their order
     */
    public Deliveries(World world, Endpoints endpoints, String key, long seed, int parallel) {
        this.world = world;
        this.endpoints = endpoints;
        this.retries = RetrySchedule.of(key);
        this.random = new Random(seed);
        this.spoiler = new Spoiler(world, sender);
        this.threads = Executors.newScheduledThreadPool(
                parallel, Thread.ofPlatform().daemon().name("delivery-", 0).factory());
        world.events().listener(this::begin);
        world.agenda().worker(KIND, this::again);
    }

    /** Spoils deliveries from now on. */
    public void faults(Faults newFaults) {
        faults = newFaults;
    }

    /** Ids of events that were sent without being true: nobody may have taken them. */
    public List<String> forged() {
        return spoiler.forged();
    }

    /**
     * How many events went to endpoints so far and how many of them twice; deliveries that were taken, refused, dropped, are under
     * way now, and wait for their next attempt.
     */
    public Map<String, Long> figures() {
        return Map.of(
                "begun", begun.get(),
                "repeated", repeated.get(),
                "taken", taken.get(),
                "refused", refused.get(),
                "dropped", dropped.get(),
                "underWay", (long) underWay.get(),
                "waiting", (long) waiting.size());
    }

    /** Waits until nothing is under way; whatever failed waits for its next attempt. */
    public void settle(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < deadline) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Sends an event again to all who want it, as a button of Stripe's dashboard does. */
    public void resend(String id) {
        world.events().find(id).ifPresent(event -> endpoints
                .of(event)
                .forEach(endpoint ->
                        submit(new Delivery(event, endpoint.id(), Spoiler.Which.NONE, new AtomicInteger()), 0)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        sender.close();
    }

    private void begin(Event event) {
        List<Resource> wanted = endpoints.of(event);
        event.awaits(wanted.size());
        for (Resource endpoint : wanted) {
            // All of chance is here, in the order of events, so that one seed makes one course.
            Spoiler.Which follows =
                    new Spoiler.Which(happens(faults.wrongSecret()), happens(faults.old()), happens(faults.thin()));
            Delivery delivery = new Delivery(event, endpoint.id(), follows, new AtomicInteger());
            begun.incrementAndGet();
            if (happens(faults.drop())) {
                event.refused();
                dropped.incrementAndGet();
                continue;
            }
            long delay =
                    faults.delayMillis() + (happens(faults.reorder()) ? random.nextLong(LONGEST_REORDER_MILLIS) : 0);
            submit(delivery, delay);
            if (happens(faults.duplicate())) {
                repeated.incrementAndGet();
                submit(delivery, delay);
            }
        }
    }

    private void again(String key) {
        Delivery delivery = waiting.remove(key);
        if (delivery != null) {
            submit(delivery, 0);
        }
    }

    private void submit(Delivery delivery, long delay) {
        underWay.incrementAndGet();
        threads.schedule(() -> attempt(delivery), delay, TimeUnit.MILLISECONDS);
    }

    private void attempt(Delivery delivery) {
        try {
            Resource endpoint = world.locked(() ->
                    world.store().find("webhook_endpoint", delivery.endpoint()).orElse(null));
            if (endpoint != null && endpoint.has("status", "enabled")) {
                send(delivery, endpoint);
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void send(Delivery delivery, Resource endpoint) {
        Faults now = faults;
        boolean first = delivery.attempts().get() == 0;
        List<String> secrets = endpoints.secrets(endpoint.id());
        Resource event = delivery.event().resource();
        if (!now.apiVersion().isEmpty()) {
            event.set("api_version", now.apiVersion());
        }
        long time = System.currentTimeMillis() / 1_000;
        if (sender.send(endpoint.text("url"), event.json().toPrettyString(), time, secrets)) {
            taken.incrementAndGet();
            delivery.event().delivered(endpoint.id());
        } else {
            refused.incrementAndGet();
            delivery.event().refused();
            later(delivery);
        }
        if (first) {
            spoiler.follow(event, endpoint, secrets, time, delivery.follows());
        }
    }

    private void later(Delivery delivery) {
        long pause = retries.after(delivery.attempts().incrementAndGet());
        if (pause >= 0) {
            waiting.put(delivery.key(), delivery);
            world.locked(() -> {
                world.agenda().add(world.clock().now() + pause, KIND, delivery.key());
                return null;
            });
        }
    }

    private boolean happens(double percent) {
        return percent > 0 && random.nextDouble(ALL) < percent;
    }
}
