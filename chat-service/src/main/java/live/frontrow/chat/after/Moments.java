package live.frontrow.chat.after;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import live.frontrow.chat.after.AfterShow.Moment;

/**
 * Finds the liveliest moments of a show. A moment counts by what came within twenty seconds from its beginning: its share of the
 * reactions of the show's most felt moment, and its share of the messages of the most talked one, so that a tap that
 * everybody gives by the dozen does not drown what people wrote.
 */
final class Moments {

    static final Duration LENGTH = Duration.ofSeconds(20);

    /** Clips of half a minute of two moments do not overlap. */
    static final Duration APART = Duration.ofSeconds(60);

    static final int MOST = 5;

    /** Less than that within a moment is no peak. */
    static final long LEAST = 3;

    private Moments() {}

    /** The liveliest first; {@code seconds} in their order. */
    static List<Moment> of(List<Second> seconds) {
        List<Moment> all = windows(seconds);
        double messages = most(all.stream().mapToLong(Moment::messages).max().orElse(0));
        double reactions = most(all.stream().mapToLong(Moment::reactions).max().orElse(0));
        List<Moment> best = all.stream()
                .filter(moment -> moment.messages() + moment.reactions() >= LEAST)
                .sorted(Comparator.comparingDouble(
                                (Moment moment) -> -moment.messages() / messages - moment.reactions() / reactions)
                        .thenComparing(Moment::at))
                .toList();
        List<Moment> chosen = new ArrayList<>();
        for (Moment moment : best) {
            if (chosen.size() < MOST && chosen.stream().allMatch(other -> apart(moment.at(), other.at()))) {
                chosen.add(moment);
            }
        }
        return chosen;
    }

    /** One that begins with each second in which something came. */
    private static List<Moment> windows(List<Second> seconds) {
        List<Moment> windows = new ArrayList<>(seconds.size());
        int next = 0;
        long messages = 0;
        long reactions = 0;
        for (Second first : seconds) {
            while (next < seconds.size()
                    && seconds.get(next).at().isBefore(first.at().plus(LENGTH))) {
                messages += seconds.get(next).messages();
                reactions += seconds.get(next).reactions();
                next++;
            }
            windows.add(new Moment(first.at(), messages, reactions));
            messages -= first.messages();
            reactions -= first.reactions();
        }
        return windows;
    }

    private static double most(long count) {
        return Math.max(1, count);
    }

    private static boolean apart(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(APART) >= 0;
    }
}
