package live.frontrow.chat.question;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.question.FeedRepository.News;
import live.frontrow.chat.room.Change;
import live.frontrow.chat.room.Room;
import live.frontrow.chat.room.Rooms;
import live.frontrow.common.background.Loops;

/**
 * Tells the rooms of this pod that somebody is in what has changed in their questions, on whatever pod. Versions of a show are
 * committed in their order ({@link Turns}), so whatever is newer than the newest that was read is new. Metrics: loop {@code questions}.
 */
@Singleton
class QuestionFeed {

    private static final Duration EVERY = Duration.ofMillis(250);

    private final FeedRepository repository;
    private final Rooms rooms;
    private final Loops loops;
    /** By show, what was told last. Touched by the loop alone. */
    private final Map<UUID, Long> seen = new HashMap<>();

    QuestionFeed(FeedRepository repository, Rooms rooms, Loops loops) {
        this.repository = repository;
        this.rooms = rooms;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("questions", this::turn);
    }

    private Uni<Duration> turn() {
        Map<UUID, Room> occupied = new HashMap<>();
        rooms.each(room -> {
            if (room.occupied()) {
                occupied.put(UUID.fromString(room.id()), room);
            }
        });
        seen.keySet().retainAll(occupied.keySet());
        if (occupied.isEmpty()) {
            return Uni.createFrom().item(EVERY);
        }
        Map<UUID, Long> from = new HashMap<>();
        occupied.keySet().forEach(show -> from.put(show, seen.get(show)));
        return repository.since(from).map(news -> {
            boolean more = false;
            // Of a show of which there is nothing yet, whatever comes is new.
            occupied.keySet().forEach(show -> unheard(show, news));
            for (News each : news) {
                tell(occupied.get(each.show()), each);
                more |= each.more();
            }
            return more ? Duration.ZERO : EVERY;
        });
    }

    private void unheard(UUID show, List<News> news) {
        if (news.stream().noneMatch(each -> each.show().equals(show))) {
            seen.putIfAbsent(show, 0L);
        }
    }

    /** Whoever is in a room of which nothing was read before may have read the list before that: the newest of it is told again. */
    private void tell(Room room, News news) {
        Long before = seen.put(news.show(), news.upTo());
        Instant now = Instant.now();
        boolean settings = before != null && news.settingsVersion() > before;
        boolean missed = before == null && news.questions().size() >= FeedRepository.NEWEST;
        List<Change> changes = news.questions().stream()
                .map(question -> QuestionNews.of(question, news.show(), before == null ? 0 : before, now))
                .toList();
        // A vote that was there already is a turn of which nothing came.
        if (before == null || settings || !changes.isEmpty()) {
            room.questions(changes, settings ? news.settings() : null, missed, before == null);
        }
    }
}
