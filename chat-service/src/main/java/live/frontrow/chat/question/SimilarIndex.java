package live.frontrow.chat.question;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Trigrams of a show's questions that everybody sees, up to some version. */
final class SimilarIndex {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Map<UUID, Grams> grams = new ConcurrentHashMap<>();
    private volatile long upTo;
    private volatile boolean more = true;
    private volatile long lookedAt;

    /** Whether there may be something newer for which nobody has looked lately. */
    boolean due() {
        return more || System.nanoTime() - lookedAt > EVERY;
    }

    long upTo() {
        return upTo;
    }

    /** Somebody has looked for what is newer. */
    void looked() {
        more = false;
        lookedAt = System.nanoTime();
    }

    void take(FeedRepository.News news) {
        news.questions().forEach(question -> {
            if (question.show().equals(news.show()) && question.status().visible()) {
                grams.put(question.id(), Grams.of(question.text()));
            } else {
                grams.remove(question.id());
            }
        });
        upTo = news.upTo();
        more = news.more();
    }

    /** Up to so many that are at least so alike, the most alike first. */
    List<UUID> like(Grams typed, double alike, int most) {
        record Found(UUID id, double likeness) {}
        return grams.entrySet().stream()
                .map(each -> new Found(each.getKey(), typed.likeness(each.getValue())))
                .filter(found -> found.likeness() >= alike)
                .sorted(Comparator.comparing(Found::likeness).reversed().thenComparing(Found::id))
                .limit(most)
                .map(Found::id)
                .toList();
    }
}
