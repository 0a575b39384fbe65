package live.frontrow.bench.report;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One measured number.
 *
 * @param id stable name, as {@code glass-to-glass-median}
 * @param value what we measured
 * @param unit unit of all three numbers
 * @param goal what it should be at most or at least, or null when it is told for information only
 * @param met whether the goal is kept, null without a goal
 * @param peer the same measured at the peer in the same run, or null
 * @param least whether the goal is the least that it should be
 */
public record Figure(
        String id,
        double value,
        String unit,
        Double goal,
        Boolean met,
        Double peer,
        @JsonIgnore boolean least) {

    /** A figure that should be no higher than {@code goal}. */
    public static Figure atMost(String id, double value, String unit, double goal, Double peer) {
        return new Figure(id, value, unit, goal, value <= goal, peer, false);
    }

    /** A figure that should be no lower than {@code goal}. */
    public static Figure atLeast(String id, double value, String unit, double goal, Double peer) {
        return new Figure(id, value, unit, goal, value >= goal, peer, true);
    }

    /** A figure without a goal. */
    public static Figure told(String id, double value, String unit, Double peer) {
        return new Figure(id, value, unit, null, null, peer, false);
    }

    /** Whether a goal was missed. */
    @JsonIgnore
    public boolean missed() {
        return Boolean.FALSE.equals(met);
    }
}
