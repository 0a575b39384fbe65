package live.frontrow.stream.playback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who gives way when a device asks for a place: the one place that decides. A new device always gets in, and whoever
 * says "watch here"; one that had a place and lost it, by another device or by its own silence, only where there is room.
 *
 * @param mine the asking device as it is known, or null
 * @param leaving who loses their place for it, when it gets one
 * @param admitted whether it gets one
 * @param newest when the last of the others began; null when there are none
 */
record Seating(Device mine, List<Device> leaving, boolean admitted, Instant newest) {

    /** Whether the asking device may have a token that has not ended. */
    boolean watches(Instant lapsed) {
        return mine != null && mine.watching(lapsed);
    }

    /**
     * Decides on the devices that are known of one person and show.
     *
     * @param session of the device that asks, or null
     * @param watchHere whether it may take a place from another; null when only a new one may
     * @param silent sessions whose player has stopped asking for the picture: they leave before all others
     * @param lapsed tokens given up to then have ended
     */
    static Seating decide(
            List<Device> known, UUID session, Boolean watchHere, Set<UUID> silent, int limit, Instant lapsed) {
        Device mine = known.stream()
                .filter(device -> device.session().equals(session))
                .findFirst()
                .orElse(null);
        List<Device> others = known.stream()
                .filter(device -> device != mine && device.watching(lapsed))
                .sorted(Comparator.<Device, Boolean>comparing(device -> !silent.contains(device.session()))
                        .thenComparing(Device::beganAt)
                        .thenComparing(Device::session))
                .toList();
        Instant newest = others.stream()
                .map(Device::beganAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int tooMany = others.size() + 1 - limit;
        if (tooMany <= 0 || (mine != null && mine.watching(lapsed))) {
            return new Seating(mine, List.of(), true, newest);
        }
        boolean mayTake = watchHere == null ? mine == null : watchHere;
        return new Seating(mine, mayTake ? others.subList(0, tooMany) : List.of(), mayTake, newest);
    }
}
