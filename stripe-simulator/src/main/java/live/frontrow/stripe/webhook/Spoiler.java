package live.frontrow.stripe.webhook;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Sends what must be refused: it looks like an event and is none. */
final class Spoiler {

    private static final long OLD_SECONDS = 3_600;
    private static final int REMEMBERED = 100_000;

    /** What follows a delivery. */
    record Which(boolean wrongSecret, boolean old, boolean thin) {
        static final Which NONE = new Which(false, false, false);
    }

    private final World world;
    private final Sender sender;
    private final List<String> forged = new CopyOnWriteArrayList<>();

    Spoiler(World world, Sender sender) {
        this.world = world;
        this.sender = sender;
    }

    List<String> forged() {
        return List.copyOf(forged);
    }

    void follow(Resource event, Resource endpoint, List<String> secrets, long time, Which which) {
        String url = endpoint.text("url");
        if (which.wrongSecret()) {
            sender.send(url, untrue(event).json().toPrettyString(), time, List.of("whsec_nobody_has_this_one"));
        }
        if (which.old()) {
            sender.send(url, untrue(event).json().toPrettyString(), time - OLD_SECONDS, secrets);
        }
        if (which.thin()) {
            sender.send(url, thin(event).json().toPrettyString(), time, secrets);
        }
    }

    private Resource untrue(Resource event) {
        Resource untrue = event.copy().set("id", world.locked(() -> world.id("event")));
        remember(untrue.id());
        return untrue;
    }

    private Resource thin(Resource event) {
        String id = world.locked(() -> world.id("event"));
        remember(id);
        return new Resource(event.json().objectNode())
                .set("id", id)
                .set("object", "v2.core.event")
                .set("type", "v1." + event.text("type"))
                .set("created", Instant.ofEpochSecond(event.number("created")).toString())
                .set("livemode", false)
                .set("context", null)
                .set("related_object", null);
    }

    private void remember(String id) {
        if (forged.size() < REMEMBERED) {
            forged.add(id);
        }
    }
}
