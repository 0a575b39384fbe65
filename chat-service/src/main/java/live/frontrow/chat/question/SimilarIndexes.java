package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Together;

/**
 * Trigrams of the questions of those shows for which somebody writes one, in memory of a pod: what is new is read at most once a second,
 * for all who write.
 */
@Singleton
class SimilarIndexes {

    /** What has not been asked for longest is forgotten, and read anew when it is. */
    private static final int SHOWS = 50;

    private static final int WAITING = 5_000;

    private final FeedRepository feed;
    private final Together<UUID, SimilarIndex> reading = new Together<>(SHOWS, WAITING, this::read);
    private final Map<UUID, SimilarIndex> indexes = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SimilarIndex> eldest) {
            return size() > SHOWS;
        }
    });

    SimilarIndexes(FeedRepository feed) {
        this.feed = feed;
    }

    /** Of a show, with all that was asked a second ago. */
    Uni<SimilarIndex> of(UUID show) {
        return reading.add(show);
    }

    private Uni<List<SimilarIndex>> read(List<UUID> shows) {
        Map<UUID, SimilarIndex> wanted = new HashMap<>();
        shows.forEach(show -> wanted.put(show, indexes.computeIfAbsent(show, key -> new SimilarIndex())));
        Map<UUID, Long> due = new HashMap<>();
        wanted.forEach((show, index) -> {
            if (index.due()) {
                due.put(show, index.upTo());
            }
        });
        Uni<?> newest = due.isEmpty()
                ? Uni.createFrom().voidItem()
                : feed.since(due).invoke(news -> {
                    due.keySet().forEach(show -> wanted.get(show).looked());
                    news.forEach(each -> wanted.get(each.show()).take(each));
                });
        return newest.map(done -> shows.stream().map(wanted::get).toList());
    }
}
