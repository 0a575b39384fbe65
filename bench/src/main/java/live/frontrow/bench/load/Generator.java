package live.frontrow.bench.load;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Asks one server of this machine for the same object as fast as it answers, over connections that stay, one request at a
 * time on each. A JVM of its own, so that it can have a core of its own; see {@link Load}.
 */
final class Generator {

    private static final int HEAD = 8_192;

    /**
     * It looks this often for answers instead of waiting to be woken: waking another core is work of whoever sends, within a
     * virtual machine more work than a small answer. Real viewers are on other machines.
     */
    private static final long PAUSE_NANOS = 50_000;

    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final int MOST_LATENCIES = 1 << 20;

    private final Events events;
    private final Connection[] connections;
    private final long[] latencies = new long[MOST_LATENCIES];
    private long answers;

    private Generator(Arena arena, int port, byte[] request, long length, int number) {
        MemorySegment asked = arena.allocateFrom(ValueLayout.JAVA_BYTE, request);
        MemorySegment buffer = arena.allocate(HEAD);
        events = new Events(arena, number);
        connections = new Connection[number];
        for (int index = 0; index < number; index++) {
            connections[index] = new Connection(Libc.loopback(arena, port), asked, buffer, length);
            events.watch(connections[index].socket(), index);
        }
    }

    /**
     * The request comes by standard input; one line with a {@link Result} goes out.
     *
     * @param arguments port, length of the body, connections, seconds to warm up and to measure, the server's processes
     */
    public static void main(String[] arguments) throws IOException {
        List<Long> numbers = Stream.of(arguments).map(Long::valueOf).toList();
        List<Long> processes = numbers.subList(5, numbers.size());
        Generator generator = new Generator(
                Arena.global(),
                numbers.get(0).intValue(),
                System.in.readAllBytes(),
                numbers.get(1),
                numbers.get(2).intValue());
        Stream.of(generator.connections).forEach(Connection::ask);
        generator.run(numbers.get(3));
        generator.answers = 0;
        Cpu before = Cpu.now(processes);
        double seconds = generator.run(numbers.get(4));
        System.out.println(generator.result(seconds, before, Cpu.now(processes)).line());
    }

    /** Seconds that it really took. */
    private double run(long seconds) {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        long answered = start;
        long now = start;
        while (now < end) {
            int ready = events.ready();
            for (int index = 0; index < ready; index++) {
                serve(connections[events.number(index)]);
            }
            now = System.nanoTime();
            answered = ready > 0 ? now : answered;
            if (now - answered > PATIENCE_NANOS) {
                throw new IllegalStateException("The server answers nobody any more");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return (now - start) / 1e9;
    }

    private void serve(Connection connection) {
        long latency = connection.read();
        if (latency >= 0) {
            latencies[(int) (answers++ % MOST_LATENCIES)] = latency;
            connection.ask();
        }
    }

    private Result result(double seconds, Cpu before, Cpu after) {
        long[] sorted = Arrays.copyOf(latencies, (int) Math.min(answers, MOST_LATENCIES));
        Arrays.sort(sorted);
        return new Result(
                answers / seconds,
                after.busySince(before, 0),
                after.busySince(before, 1),
                after.secondsSince(before) * 1e6 / answers,
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length * 99 / 100] / 1e3);
    }
}
