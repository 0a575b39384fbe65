package live.frontrow.stream.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The steps of a curve between two times.
 *
 * @param step a whole number of minutes
 * @param steps how many, the last one perhaps cut short
 */
record Curve(Instant from, Instant to, Duration step, int steps) {

    /** As many points as a curve on a wide screen can show. */
    static final int MOST_STEPS = 300;

    static Curve between(Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        Duration step = Duration.ofMinutes(Math.ceilDiv(seconds, MOST_STEPS * 60L));
        return new Curve(from, to, step, (int) Math.ceilDiv(seconds, step.toSeconds()));
    }

    /** When a step begins. */
    Instant start(int index) {
        return from.plus(step.multipliedBy(index));
    }

    /** Fills the steps in which nobody came or left: whoever was there before is there still. */
    AudienceHistory history(Map<Instant, Movement> movements) {
        List<AudienceHistory.Point> points = new ArrayList<>(steps);
        long present = 0;
        for (int i = 0; i < steps; i++) {
            Movement movement = movements.getOrDefault(start(i), Movement.NONE);
            long most = Math.max(present, movement.most());
            points.add(new AudienceHistory.Point(start(i), most, movement.joins(), movement.leaves()));
            present += movement.joins() - movement.leaves();
        }
        return new AudienceHistory(from, to, step.toSeconds(), points);
    }

    /**
     * What happened within one step.
     *
     * @param most most people present at a moment at which one of them came or left
     */
    record Movement(long most, long joins, long leaves) {

        private static final Movement NONE = new Movement(0, 0, 0);
    }
}
