package live.frontrow.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What cores and processes have done so far, in the kernel's ticks of 10 ms (proc(5)).
 *
 * @param total of core 0 and core 1
 * @param idle of core 0 and core 1
 * @param spent by the processes, user and system
 */
public record Cpu(long[] total, long[] idle, long spent) {

    private static final int CORES = 2;
    private static final double TICKS_A_SECOND = 100;

    /** Now. */
    public static Cpu now(List<Long> processes) {
        long[] total = new long[CORES];
        long[] idle = new long[CORES];
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            List<long[]> cores = lines.skip(1).limit(CORES).map(Cpu::numbers).toList();
            for (int core = 0; core < CORES; core++) {
                // user, nice, system, idle, iowait, irq, softirq, steal; guests are part of user.
                total[core] = Arrays.stream(cores.get(core)).limit(8).sum();
                idle[core] = cores.get(core)[3] + cores.get(core)[4];
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cpu(total, idle, processes.stream().mapToLong(Cpu::spent).sum());
    }

    /** How much of a core's time since then was not idle, 0 to 1. */
    public double busySince(Cpu before, int core) {
        return 1 - (double) (idle[core] - before.idle[core]) / (total[core] - before.total[core]);
    }

    /** Seconds that the processes have spent since then. */
    public double secondsSince(Cpu before) {
        return (spent - before.spent) / TICKS_A_SECOND;
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.split(" +"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static long spent(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            // The name before the bracket may hold spaces; user and system time are the 14th and 15th field.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            throw new UncheckedIOException("A server has gone", e);
        }
    }
}
