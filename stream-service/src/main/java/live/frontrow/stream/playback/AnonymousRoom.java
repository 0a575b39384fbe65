package live.frontrow.stream.playback;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;

/**
 * Room for people who are not signed in: so many of an address, and so many in all. Whoever has a living token is counted.
 * One comes in at a time, on however many instances; who finds it full anyway does not even stand in line.
 */
@ApplicationScoped
class AnonymousRoom {

    private final DeviceRepository devices;
    private final int perAddress;
    private final int most;

    AnonymousRoom(DeviceRepository devices, AnonymousConfig config) {
        this.devices = devices;
        this.perAddress = config.perAddress();
        this.most = config.most();
        if (perAddress < 1 || most < 1) {
            throw new IllegalArgumentException("frontrow.playback.anonymous.* must be at least 1");
        }
    }

    /** Holds the door until the transaction ends; fails with {@code anonymous-limit} when it is full. */
    Uni<Void> enter(byte[] site, Instant lapsed) {
        return look(site, lapsed).chain(devices::lockAnonymous).chain(() -> look(site, lapsed));
    }

    private Uni<Void> look(byte[] site, Instant lapsed) {
        return ofAddress(site, lapsed)
                .invoke(count -> refuse(count >= perAddress, "address"))
                .chain(() -> devices.anonymous(lapsed))
                .invoke(count -> refuse(count >= most, "all"))
                .replaceWithVoid();
    }

    private Uni<Long> ofAddress(byte[] site, Instant lapsed) {
        return site.length == 0 ? Uni.createFrom().item(0L) : devices.anonymousAt(site, lapsed);
    }

    private static void refuse(boolean full, String where) {
        if (full) {
            throw new ProblemException(
                    StreamProblem.ANONYMOUS_LIMIT,
                    "As many people watch without signing in as may at once. Sign in, or try again in a minute.",
                    Map.of("reason", where));
        }
    }
}
