package live.frontrow.stream.playback;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.id.Ids;
import live.frontrow.stream.rights.Revocations;
import live.frontrow.stream.rights.Viewer;

/**
 * Gives a device its place at a show, one at a time for each person, on however many instances. Whoever loses theirs for
 * it is told by the event that the same transaction writes.
 */
@ApplicationScoped
class DeviceDoor {

    /** Devices without a place that are remembered for each person and show, so that asking in a loop fills nothing. */
    private static final int MOST_REMEMBERED = 16;

    private final DeviceRepository devices;
    private final AnonymousRoom room;
    private final Revocations revocations;

    DeviceDoor(DeviceRepository devices, AnonymousRoom room, Revocations revocations) {
        this.devices = devices;
        this.room = room;
        this.revocations = revocations;
    }

    /**
     * What became of the question.
     *
     * @param session that watches from now on, or null when there is no place
     */
    record Answer(UUID session, Seating seating) {}

    /** Asks for one of {@code limit} places. */
    @WithTransaction
    Uni<Answer> enter(Arrival arrival, int limit, Instant lapsed, Instant now) {
        UUID show = arrival.show();
        Viewer viewer = arrival.viewer();
        return devices.lock(show, viewer.id())
                .chain(() -> devices.of(show, viewer.id()))
                .chain(known -> silent(known, viewer, show, limit)
                        .map(silent ->
                                Seating.decide(known, arrival.session(), arrival.watchHere(), silent, limit, lapsed))
                        .chain(seating -> seating.admitted()
                                ? makeRoom(seating, arrival, lapsed)
                                        .chain(() -> admit(seating, arrival, lapsed, now))
                                        .call(entered -> forget(known, entered, lapsed))
                                        .map(entered -> new Answer(entered.session(), seating))
                                : Uni.createFrom().item(new Answer(null, seating))));
    }

    /** Nobody enters or leaves for this person and show until the current transaction ends. */
    Uni<Void> lock(Viewer viewer, UUID show) {
        return devices.lock(show, viewer.id());
    }

    /** The session is over for good, in the current transaction. */
    Uni<Void> leave(Viewer viewer, UUID show, UUID session, Instant now) {
        return lock(viewer, show)
                .chain(() -> devices.findById(session))
                .invoke(device -> {
                    if (device != null && !device.lost()) {
                        device.lose(now);
                    }
                })
                .chain(() -> revocations.session(session, now));
    }

    private Uni<Set<UUID>> silent(List<Device> known, Viewer viewer, UUID show, int limit) {
        return known.size() < limit ? Uni.createFrom().item(Set.of()) : devices.silent(show, viewer.id());
    }

    /** Whoever watches already has been counted, and people who are signed in never are. */
    private Uni<Void> makeRoom(Seating seating, Arrival arrival, Instant lapsed) {
        boolean counted = arrival.site() == null || seating.watches(lapsed);
        return counted ? Uni.createFrom().voidItem() : room.enter(arrival.site(), lapsed);
    }

    private Uni<Device> admit(Seating seating, Arrival arrival, Instant lapsed, Instant now) {
        seating.leaving().forEach(device -> device.lose(now));
        return seat(seating, arrival, lapsed, now).call(() -> Multi.createFrom()
                .iterable(seating.leaving())
                .onItem()
                .transformToUniAndConcatenate(device -> revocations.session(device.session(), now))
                .onItem()
                .ignoreAsUni());
    }

    private Uni<Device> seat(Seating seating, Arrival arrival, Instant lapsed, Instant now) {
        Device mine = seating.mine();
        if (seating.watches(lapsed)) {
            mine.renew(now);
            return Uni.createFrom().item(mine);
        }
        boolean another = mine == null || mine.lost();
        Device device = another
                ? new Device(
                        UUID.fromString(Ids.next()),
                        arrival.show(),
                        arrival.viewer().id())
                : mine;
        device.begin(now, arrival.site());
        return another ? devices.persist(device) : Uni.createFrom().item(device);
    }

    private Uni<Void> forget(List<Device> known, Device entered, Instant lapsed) {
        List<UUID> old = known.stream()
                .filter(device -> device != entered && !device.watching(lapsed))
                .sorted(Comparator.comparing(Device::renewedAt).reversed())
                .skip(MOST_REMEMBERED)
                .map(Device::session)
                .toList();
        return old.isEmpty()
                ? Uni.createFrom().voidItem()
                : devices.delete("sessionId in ?1", old).replaceWithVoid();
    }
}
