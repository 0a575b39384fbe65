package live.frontrow.stream.playback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.address.Network;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rights.Viewer;

/**
 * On how many devices a person may watch a show at once; the creator on as many as they like. A device watches until
 * its last token has ended: whoever goes away without a word stops counting then.
 */
@Startup
@ApplicationScoped
class DeviceLimit {

    /**
     * Up to this part of a token's life a renewal is one statement, later it waits in line: so much before its end that
     * nobody who counts at the same moment can take the device for gone.
     */
    private static final double IN_TIME = 0.75;

    private final DeviceBook book;
    private final DeviceDoor door;
    private final Sites sites;
    private final int limit;
    private final Duration life;
    private final Duration inTime;
    private final Counter lost;

    DeviceLimit(DeviceBook book, DeviceDoor door, Sites sites, PlaybackConfig config, MeterRegistry metrics) {
        this.book = book;
        this.door = door;
        this.sites = sites;
        this.limit = config.devices();
        if (limit < 1) {
            throw new IllegalArgumentException("frontrow.playback.devices must be at least 1, but is " + limit);
        }
        this.life = config.ttl();
        this.inTime = Duration.ofMillis((long) (life.toMillis() * IN_TIME));
        this.lost = metrics.counter("frontrow.playback.devices.lost");
    }

    /**
     * The session with which this device watches from now on; fails with {@code device-limit}, or for people who are not
     * signed in with {@code anonymous-limit}.
     */
    Uni<UUID> admit(Viewer viewer, UUID show, PlaybackRequest request, Optional<Network> address, Instant now) {
        UUID session = PlaybackRequest.sessionOf(request);
        Boolean watchHere = request == null ? null : request.watchHere();
        if (session == null) {
            return enter(viewer, show, null, watchHere, address, now);
        }
        return book.renew(session, viewer.id(), show, now, now.minus(inTime))
                .chain(renewed -> renewed
                        ? Uni.createFrom().item(session)
                        : enter(viewer, show, session, watchHere, address, now));
    }

    /** The same in line with all who enter, in the transaction that there is; {@code session}, {@code watchHere} or null. */
    Uni<UUID> enter(Viewer viewer, UUID show, UUID session, Boolean watchHere, Optional<Network> address, Instant now) {
        byte[] site = viewer.anonymous() ? sites.of(address) : null;
        return enter(new Arrival(viewer, show, session, watchHere, site), now);
    }

    private Uni<UUID> enter(Arrival arrival, Instant now) {
        int places = arrival.viewer().creator() ? Integer.MAX_VALUE : limit;
        return door.enter(arrival, places, now.minus(life), now).map(answer -> {
            Seating seating = answer.seating();
            if (!seating.admitted()) {
                throw new ProblemException(
                        StreamProblem.DEVICE_LIMIT,
                        "You are watching on as many other devices as you may at once. Stop one of them, or ask"
                                + " again with \"watchHere\": true to take the place of the oldest.",
                        Map.of("limit", limit, "since", seating.newest().toString()));
            }
            lost.increment(seating.leaving().size());
            return answer.session();
        });
    }
}
