package live.frontrow.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.local.process.Commands;

/**
 * A process of this machine, as the kernel accounts for it.
 *
 * @param pid its number
 */
public record Program(long pid) {
    private static final double TICKS_A_SECOND = 100;

    /** Of proc_pid_stat(5), counted behind the name. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final Pattern PSS = Pattern.compile("(?m)^Pss: +(\\d+) kB");
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    /** Seconds in user and system mode, of all threads. */
    public double cpuSeconds() {
        return seconds(USER) + kernelSeconds();
    }

    /** Seconds in system mode alone, of all threads: what it asked of the kernel. */
    public double kernelSeconds() {
        return seconds(SYSTEM);
    }

    /** Its share of the memory, in bytes. */
    public long pss() {
        return number(PSS, read("smaps_rollup")) * 1024;
    }

    /** Java objects that are in use, in bytes, after a collection of all garbage. */
    public long liveHeap() {
        run(jcmd(), Long.toString(pid), "GC.run");
        Matcher used = USED.matcher(run(jcmd(), Long.toString(pid), "GC.heap_info"));
        long kilobytes = 0;
        // Serial GC: the two generations; the metaspace comes after them in another form.
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes * 1024;
    }

    private double seconds(int field) {
        String stat = read("stat");
        // The name before the bracket may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[field]) / TICKS_A_SECOND;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private static String jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    }

    private static String run(String... command) {
        try {
            return Commands.run(command[0], List.of(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
