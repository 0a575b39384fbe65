package live.frontrow.chat.pulse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import live.frontrow.chat.archive.Readers;
import live.frontrow.chat.pulse.ReactionRepository.Step;
import live.frontrow.chat.rights.Person;

/** How a show was received, second by second, for those who may read what was said there. */
@Singleton
class ReactionCurve {

    /** Of one answer: an hour of a source that counts in every second. */
    private static final int MOST_STEPS = 3_600;

    private final ReactionRepository repository;
    private final ReactionTotals totals;
    private final Readers readers;

    ReactionCurve(ReactionRepository repository, ReactionTotals totals, Readers readers) {
        this.repository = repository;
        this.totals = totals;
        this.readers = readers;
    }

    /** Totals of the show, and its curve after {@code after} as far as one answer goes. */
    Uni<ReactionsView> of(Person person, UUID show, Instant after) {
        return readers.admit(person, show)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(totals.of(show), repository.steps(show, after, MOST_STEPS))
                        .asTuple())
                .map(found -> view(found.getItem1(), found.getItem2()));
    }

    /** A second may have several steps, one for each source: the last one of a full answer may lack some, and is left for the next. */
    private static ReactionsView view(Map<String, Long> totals, List<Step> steps) {
        TreeMap<Instant, Map<String, Long>> seconds = new TreeMap<>();
        steps.forEach(step -> step.totals()
                .forEach((emoji, count) -> seconds.computeIfAbsent(step.second(), second -> new TreeMap<>())
                        .merge(emoji, count - step.before().getOrDefault(emoji, 0L), Long::sum)));
        boolean more = steps.size() == MOST_STEPS;
        if (more) {
            seconds.pollLastEntry();
        }
        seconds.values().forEach(counts -> counts.values().removeIf(count -> count == 0));
        List<ReactionsView.Second> curve = seconds.entrySet().stream()
                .map(each -> new ReactionsView.Second(each.getKey(), each.getValue()))
                .toList();
        return new ReactionsView(totals, curve, more ? seconds.lastKey() : null);
    }
}
