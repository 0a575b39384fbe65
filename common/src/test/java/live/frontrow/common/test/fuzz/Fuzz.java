package live.frontrow.common.test.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Holds a parser against inputs that are made of good ones. What was taken is mended further, so that inputs reach behind the first
 * checks. Each input has a bound of processor time and of memory; one that breaks the property, or them, is in the failure as Base64:
 * it belongs into a test of its own.
 */
public final class Fuzz {

    private static final long SEED = 20_261_129;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MEBI = 1 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<byte[]> samples;
    private List<byte[]> words = List.of();
    private int most = 5_000;
    private long memory = 64L * MEBI;
    private long tried;
    private long taken;

    private Fuzz(List<byte[]> samples) {
        this.samples = samples;
    }

    /** What has to be true of a parser and one input; answers whether it was taken. Whatever it throws is a failure. */
    @FunctionalInterface
    public interface Property {
        boolean holds(byte[] input) throws Exception;
    }

    /** Inputs that are made of these. */
    public static Fuzz of(byte[]... samples) {
        return new Fuzz(List.of(samples));
    }

    /** The same of texts. */
    public static Fuzz of(String... samples) {
        return new Fuzz(bytes(samples));
    }

    /** Words of the format, which are put in and taken for one another. */
    public Fuzz words(String... newWords) {
        words = bytes(newWords);
        return this;
    }

    /** How many inputs there are in every build; 5,000 unless said. */
    public Fuzz inputs(int number) {
        most = number;
        return this;
    }

    /** What one input may make the parser allocate in all, in MiB; 64 unless said. */
    public Fuzz mebibytes(int number) {
        memory = (long) number * MEBI;
        return this;
    }

    /** Always the same inputs. */
    public void sample(Property property) {
        run(property, SEED, Instant.MAX, most);
    }

    /** One that broke something once. */
    public void one(Property property, byte[] input) {
        check(property, input, SEED);
    }

    /** Others, for {@code -Dfrontrow.fuzz.minutes} (10), by {@code -Dfrontrow.fuzz.seed} if they shall be the same again. */
    public void soak(Property property) {
        long seed = Long.getLong("frontrow.fuzz.seed", System.nanoTime());
        Duration time = Duration.ofMinutes(Long.getLong("frontrow.fuzz.minutes", 10));
        run(property, seed, Instant.now().plus(time), Long.MAX_VALUE);
        System.out.printf("%,d inputs in %s, %,d taken; seed %d%n", tried, time, taken, seed);
    }

    private void run(Property property, long seed, Instant until, long number) {
        Mutator mutator = new Mutator(samples, words, new SplittableRandom(seed));
        samples.forEach(sample -> {
            if (!check(property, sample.clone(), seed)) {
                throw new AssertionError("A good input was refused: " + new String(sample, StandardCharsets.UTF_8));
            }
        });
        while (tried < number && Instant.now().isBefore(until)) {
            byte[] input = mutator.next();
            if (check(property, input, seed)) {
                taken++;
                mutator.keep(input);
            }
        }
    }

    private boolean check(Property property, byte[] input, long seed) {
        tried++;
        byte[] kept = input.clone();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        try {
            boolean holds = property.holds(input);
            long nanos = THREADS.getCurrentThreadCpuTime() - cpu;
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            if (nanos > LONGEST.toNanos() || allocated > memory) {
                throw new AssertionError("It took %,d ms and %,d KiB".formatted(nanos / 1_000_000, allocated / 1024));
            }
            return holds;
        } catch (Exception | Error e) {
            throw new AssertionError(
                    "Input %,d of seed %d, %d bytes: %s"
                            .formatted(
                                    tried,
                                    seed,
                                    kept.length,
                                    Base64.getEncoder().encodeToString(kept)),
                    e);
        }
    }

    private static List<byte[]> bytes(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
