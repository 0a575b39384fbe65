package live.frontrow.stripe.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One Stripe account. Whatever reads or changes it does so {@link #locked(Supplier) alone}. */
public final class World {

    /** The version of the API that everything here speaks. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Store store = new Store();
    private final VirtualClock clock;
    private final Agenda agenda = new Agenda();
    private final EventLog events = new EventLog();
    private final Ids ids;
    private Request request = Request.NONE;

    /** What an event says of whoever caused it. */
    private record Request(String id, String idempotencyKey) {
        private static final Request NONE = new Request(null, null);
    }

    /**
     * An account with nothing in it.
     *
     * @param seed of its ids
     * @param wall the machine's clock
     */
    public World(long seed, InstantSource wall) {
        this.ids = new Ids(new Random(seed));
        this.clock = new VirtualClock(wall);
    }

    /** Its objects. */
    public Store store() {
        return store;
    }

    /** Its time. */
    public VirtualClock clock() {
        return clock;
    }

    /** What has to be done when. */
    public Agenda agenda() {
        return agenda;
    }

    /** What happened. */
    public EventLog events() {
        return events;
    }

    /** Does something while nobody else does. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The same, in the name of a request. */
    public <T> T locked(String requestId, String idempotencyKey, Supplier<T> work) {
        return locked(() -> {
            request = new Request(requestId, idempotencyKey);
            try {
                return work.get();
            } finally {
                request = Request.NONE;
            }
        });
    }

    /** A new id for an object of that kind. */
    public String id(String object) {
        return ids.next(object);
    }

    /** A new object with an id and a date, not yet kept. */
    public Resource draft(String object) {
        Resource draft = Shapes.of(object);
        draft.set("id", ids.next(object));
        if (draft.json().has("created")) {
            draft.set("created", clock.now());
        }
        return draft;
    }

    /** Keeps a new object and tells of it. */
    public Resource create(Resource draft, String event) {
        store.put(draft);
        tell(event, draft);
        return draft;
    }

    /** Changes an object and tells of it with what changed, if anything did. */
    public Resource change(Resource resource, String event, Consumer<Resource> change) {
        ObjectNode before = resource.json().deepCopy();
        change.accept(resource);
        ObjectNode previous = Differences.previous(before, resource.json());
        if (!previous.isEmpty()) {
            store.put(resource);
            tell(event, resource, previous);
        }
        return resource;
    }

    /** Records that something happened to an object. */
    public void tell(String type, Resource resource) {
        tell(type, resource, null);
    }

    private void tell(String type, Resource resource, ObjectNode previous) {
        Resource event = draft("event").set("type", type).set("data.object", resource);
        if (previous != null) {
            event.set("data.previous_attributes", previous);
        }
        event.set("request.id", request.id()).set("request.idempotency_key", request.idempotencyKey());
        events.add(Event.of(event));
    }

    /** Does what is due by now; answers whether there was anything. */
    public boolean work() {
        return locked(() -> {
            if (agenda.next() > clock.now()) {
                return false;
            }
            agenda.doNext();
            return true;
        });
    }

    /**
     * Lets time pass: what falls due happens at its own moment, in order.
     *
     * @param until seconds since 1970
     * @param afterEach waits for what the outside has to do before time goes on; runs while the account is not locked
     */
    public synchronized void advance(long until, Runnable afterEach) {
        while (locked(() -> step(until))) {
            afterEach.run();
        }
        locked(() -> {
            clock.hold(until);
            clock.release();
            return null;
        });
        afterEach.run();
    }

    private boolean step(long until) {
        if (agenda.next() > until) {
            return false;
        }
        clock.hold(agenda.next());
        // Everything of the same moment at once.
        while (agenda.next() <= clock.now()) {
            agenda.doNext();
        }
        return true;
    }
}
