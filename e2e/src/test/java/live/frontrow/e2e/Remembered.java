package live.frontrow.e2e;

import java.time.Duration;
import java.util.function.Supplier;

/** A token for many and for a while, as a viewing session keeps its own. */
final class Remembered implements Supplier<String> {
    private static final long KEPT = Duration.ofSeconds(60).toNanos();

    private final Supplier<String> mint;
    private String kept;
    private long madeAt;

    private Remembered(Supplier<String> mint) {
        this.mint = mint;
        this.kept = mint.get();
        this.madeAt = System.nanoTime();
    }

    /** What {@code mint} makes, made anew each minute. */
    static Remembered of(Supplier<String> mint) {
        return new Remembered(mint);
    }

    @Override
    public synchronized String get() {
        if (System.nanoTime() - madeAt > KEPT) {
            kept = mint.get();
            madeAt = System.nanoTime();
        }
        return kept;
    }
}
