package live.frontrow.chat.pulse;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Reactions of a room: what is counted here, and what every source has said for good. A source's counts only grow, so the
 * larger of two is the newer, and the room's totals are the sum over sources.
 */
final class Tallies {

    private final long[] counted = new long[Emoji.ALL.size()];
    private final long[] totals = new long[counted.length];
    private final Map<UUID, long[]> said = new HashMap<>();

    /** Counts here; shown once it has been said. */
    void count(int emoji, int times) {
        counted[emoji] += times;
    }

    /** What a source says, perhaps again; whether it was new. */
    boolean take(UUID source, Map<String, Long> counts) {
        long[] known = said.computeIfAbsent(source, key -> new long[counted.length]);
        long[] heard = Emoji.counts(counts);
        boolean news = false;
        for (int i = 0; i < known.length; i++) {
            if (heard[i] > known[i]) {
                totals[i] += heard[i] - known[i];
                known[i] = heard[i];
                news = true;
            }
        }
        return news;
    }

    /** Of the show so far, all emoji. */
    Map<String, Long> totals() {
        return Emoji.named(totals);
    }

    /** What is counted here so far. */
    Map<String, Long> counted() {
        return Emoji.named(counted);
    }

    /** The same, all together: another number means other counts. */
    long sum() {
        return LongStream.of(counted).sum();
    }
}
