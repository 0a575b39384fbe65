package live.frontrow.bench.load;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a generator saw.
 *
 * @param perSecond answers a second
 * @param server how busy core 0 was, 0 to 1
 * @param generator how busy core 1 was, 0 to 1
 * @param cpuMicros of the server's processes for each answer
 * @param medianMicros from the request to the whole answer
 * @param p99Micros the same, 99 % are no slower
 */
public record Result(
        double perSecond, double server, double generator, double cpuMicros, double medianMicros, double p99Micros) {

    private static final double BUSY = 0.7;

    /** Whether core 0 was busy enough to say what all of it could do. */
    public boolean counts() {
        return server >= BUSY;
    }

    /** Answers for each second that core 0 was busy, with whatever it did. */
    public double perCoreSecond() {
        return perSecond / server;
    }

    String line() {
        return DoubleStream.of(perSecond, server, generator, cpuMicros, medianMicros, p99Micros)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    }

    static Result parse(String line) {
        double[] v = Stream.of(line.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Result(v[0], v[1], v[2], v[3], v[4], v[5]);
    }
}
