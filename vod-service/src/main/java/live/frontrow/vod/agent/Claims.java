package live.frontrow.vod.agent;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import live.frontrow.vod.timeline.Position;

/**
 * The shows whose segments this agent numbers, and where they stand. An agent works beside each media server, and an encoder that comes
 * back may find another one: then files of one show lie in two folders. Who came first stores what it has, and the next goes on behind it.
 */
final class Claims {

    /**
     * Whoever was not heard of for so long is passed over. What is begun under a claim has three minutes of it left, and no upload takes
     * longer than two ({@code quarkus.s3.api-call-timeout}).
     */
    private static final Duration LIFE = Duration.ofMinutes(4);

    private static final long RENEWED_AFTER = TimeUnit.MINUTES.toNanos(1);

    /** MediaMTX makes a file half a second after the one before; for so long nothing of a show that goes on may be there. */
    private static final long IDLE = TimeUnit.SECONDS.toNanos(3);

    private final Library library;
    private final String agent;
    private final LongSupplier nanoTime;
    private final Map<String, Claim> held = new HashMap<>();
    private boolean begun;

    private static final class Claim {
        private final long place;
        private long asked;
        private long used;
        private Position position;

        private Claim(long place, long now) {
            this.place = place;
            this.used = now;
        }
    }

    /**
     * @param agent name of its own, the same when it is started again
     * @param nanoTime a clock that is never set
     */
    Claims(Library library, String agent, LongSupplier nanoTime) {
        this.library = library;
        this.agent = agent;
        this.nanoTime = nanoTime;
    }

    /** For whoever has files of a show: whether they may be stored now. If not, its turn comes. */
    boolean hold(String show) {
        long now = nanoTime.getAsLong();
        Claim claim = held.get(show);
        if (claim == null || now - claim.asked >= RENEWED_AFTER) {
            OptionalLong place = library.claim(show, agent, LIFE);
            if (place.isEmpty()) {
                held.remove(show);
                return false;
            }
            claim = renewed(show, place.getAsLong(), now);
        }
        claim.used = now;
        return true;
    }

    /** The same in the midst of a file: not when somebody else may have been here since its place on the timeline was found. */
    boolean stillHeld(String show) {
        return hold(show) && held.get(show).position != null;
    }

    /** For whoever has no file of a show: whether nobody else has one either, nor will before this is released. */
    boolean holdAlone(String show) {
        long now = nanoTime.getAsLong();
        OptionalLong place = library.claimAlone(show, agent, LIFE);
        place.ifPresent(each -> renewed(show, each, now));
        return place.isPresent();
    }

    /** At another place somebody else may have been here meanwhile. */
    private Claim renewed(String show, long place, long now) {
        Claim claim = held.get(show);
        if (claim == null || claim.place != place) {
            claim = new Claim(place, now);
            held.put(show, claim);
        }
        claim.asked = now;
        return claim;
    }

    /** Where a show stands that is held; nothing when it has to be looked up. */
    Optional<Position> position(String show) {
        return Optional.ofNullable(held.get(show).position);
    }

    void stands(String show, Position position) {
        held.get(show).position = position;
    }

    void release(String show) {
        library.release(show, agent);
        held.remove(show);
    }

    /** Once: what an earlier life of this agent had a place for and left no file of. Nobody shall wait for that. */
    void releaseEarlier() {
        if (!begun) {
            library.releaseAllBut(held.keySet(), agent);
            begun = true;
        }
    }

    /** Gives up what has had no files for a while. */
    void releaseIdle() {
        long now = nanoTime.getAsLong();
        for (String show : List.copyOf(held.keySet())) {
            if (now - held.get(show).used > IDLE) {
                release(show);
            }
        }
    }
}
