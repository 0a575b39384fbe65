package live.frontrow.chat.pulse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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

    private static Map<String, Long> sum(Iterable<Map<String, Long>> sources) {
        Map<String, Long> sum = new LinkedHashMap<>(Emoji.named(new long[Emoji.ALL.size()]));
        sources.forEach(counts -> counts.forEach((emoji, count) -> sum.merge(emoji, count, Long::sum)));
        return sum;
    }
}
