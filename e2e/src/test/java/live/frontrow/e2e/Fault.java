package live.frontrow.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.LineCut;
import live.frontrow.e2e.installation.Pause;
import live.frontrow.local.demo.Broadcast;

/**
 * Something that happens to an installation on air. When it is over, everything runs again, but for an encoder that gave up.
 *
 * @param part name of a component, or the encoder
 */
record Fault(String part, Kind kind) {
    private static final String ENCODER = "encoder";
    private static final String WEB = "web";
    private static final String STRIPE = "stripe-simulator";
    /** Whom the supervisor starts again. */
    private static final List<String> KILLED = List.of(
            ENCODER,
            "rtmp-front",
            "mediamtx",
            "stream-service",
            "membership-service",
            "chat-service",
            "vod-service",
            "gateway",
            "kafka",
            "postgres",
            "s3",
            "keycloak");
    /** Each listens on one port, which has its name. */
    private static final List<String> CUT_OFF = List.of(
            "stream-service",
            "membership-service",
            "chat-service",
            "vod-service",
            WEB,
            "kafka",
            "postgres",
            "s3",
            STRIPE);

    private static final String DISK = "disk";

    /** All that can happen to any installation, in an order that stays: a seed means the same everywhere. */
    private static final List<Fault> ALL = Stream.of(
                    KILLED.stream().map(part -> new Fault(part, Kind.KILLED)),
                    KILLED.stream().map(part -> new Fault(part, Kind.PAUSED)),
                    CUT_OFF.stream().map(part -> new Fault(part, Kind.CUT_OFF)))
            .flatMap(each -> each)
            .toList();

    enum Kind {
        /** As by an out-of-memory killer. */
        KILLED,
        /** Stands still, as on a machine that hangs; of an encoder: its line is dead, and nobody is told. */
        PAUSED,
        /** Goes on, and nobody reaches it: what is sent to it is lost. Stands still where packets may not be filtered. */
        CUT_OFF,
        /** Has not a byte left. */
        FULL
    }

    /** One of all that can happen there. */
    static Fault drawn(Random random, Site site) {
        int index = random.nextInt(ALL.size() + (site.disk().isPresent() ? 1 : 0));
        return index < ALL.size() ? ALL.get(index) : new Fault(DISK, Kind.FULL);
    }

    /** Whether nobody reaches Stripe. */
    boolean stripes() {
        return part.equals(STRIPE);
    }

    /** Whether nothing can be written. */
    boolean fillsDisk() {
        return kind == Kind.FULL;
    }

    /** Lets it happen; returns when it is over. */
    void happen(Site site, Broadcast broadcast, Duration length) {
        Installation installation = site.installation();
        switch (kind) {
            case KILLED -> {
                if (part.equals(ENCODER)) {
                    broadcast.kill();
                    Pause.pass(length);
                } else {
                    installation.killAndAwait(part);
                }
            }
            case PAUSED -> {
                if (part.equals(ENCODER)) {
                    broadcast.pid().ifPresent(pid -> Pause.process(pid, length));
                } else {
                    installation.pause(part, length);
                }
            }
            case CUT_OFF -> {
                if (LineCut.possible()) {
                    LineCut.during(length, installation.port(part));
                } else {
                    installation.pause(part.equals(WEB) ? "gateway" : part, length);
                }
            }
            case FULL -> site.fillDisk(length);
        }
    }

    @Override
    public String toString() {
        return part + " " + kind;
    }
}
