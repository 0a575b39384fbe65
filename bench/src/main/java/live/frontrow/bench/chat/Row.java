package live.frontrow.bench.chat;

import java.util.Locale;

/**
 * What a room gave at one rate.
 *
 * @param hub whose room
 * @param rate messages a second that were said
 * @param perSecond deliveries a second
 * @param lost deliveries that never came
 * @param repeated deliveries that came again
 * @param p50 milliseconds from just before the writer writes to the reader's read
 * @param cpuMicros of the hub's processes for each delivery
 * @param besideMicros of what works for it
 * @param server how busy core 0 was, 0 to 1
 * @param generator how busy core 1 was, 0 to 1
 */
record Row(
        String hub,
        int rate,
        int guests,
        double perSecond,
        long lost,
        long repeated,
        double p50,
        double p99,
        double max,
        double cpuMicros,
        double besideMicros,
        double server,
        double generator) {

    private static final double BUSY = 0.97;
    private static final double HELD = 0.97;

    /** Whether those who listen had time to. */
    boolean counts() {
        return generator < BUSY;
    }

    /** Whether everything that was said arrived, as fast as it was said. */
    boolean held() {
        return lost == 0 && repeated == 0 && perSecond >= HELD * rate * guests;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-10s %5d/s  %9.0f deliveries/s  lost %d  repeated %d  p50 %6.1f  p99 %6.1f  max %6.1f ms"
                        + "  %5.2f + %4.2f µs CPU  core %3.0f %%  generator %3.0f %%%s",
                hub,
                rate,
                perSecond,
                lost,
                repeated,
                p50,
                p99,
                max,
                cpuMicros,
                besideMicros,
                100 * server,
                100 * generator,
                counts() ? "" : "  DOES NOT COUNT");
    }
}
