package live.frontrow.chat.pulse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.pulse.ReactionRepository.Step;

/** How often people reacted to a show in all. */
@Singleton
public class ReactionTotals {

    private final ReactionRepository repository;

    ReactionTotals(ReactionRepository repository) {
        this.repository = repository;
    }

    /** By emoji, those that rooms take in their order. */
    public Uni<Map<String, Long>> of(UUID show) {
        return repository.totals(show.toString()).map(found -> sum(found.values()));
    }

    /** The same of what they felt from a moment on until another one. */
    public Uni<Map<String, Long>> of(UUID show, Instant from, Instant until) {
        return repository.growth(show, from, until).map(grown -> {
            Map<String, Long> sum = sum(grown.stream().map(Step::totals).toList());
            grown.forEach(each -> each.before().forEach((emoji, count) -> sum.merge(emoji, -count, Long::sum)));
            return sum;
        });
    }

    private static Map<String, Long> sum(Iterable<Map<String, Long>> sources) {
        Map<String, Long> sum = new LinkedHashMap<>(Emoji.named(new long[Emoji.ALL.size()]));
        sources.forEach(counts -> counts.forEach((emoji, count) -> sum.merge(emoji, count, Long::sum)));
        return sum;
    }
}
