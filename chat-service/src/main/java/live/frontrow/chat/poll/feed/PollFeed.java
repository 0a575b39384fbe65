package live.frontrow.chat.poll.feed;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.frontrow.chat.poll.Poll;
import live.frontrow.chat.room.Change;
import live.frontrow.chat.room.Room;
import live.frontrow.chat.room.Rooms;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Rows;

/**
 * Tells the rooms of this pod that somebody is in what has become of their polls, on whatever pod. Of each show the polls that were
 * changed last are compared with what was told of them. Metrics: loop {@code polls}.
 */
@Singleton
class PollFeed {

    private static final Duration EVERY = Duration.ofMillis(250);

    /** Of a show: no two looks have so many changed between them. */
    private static final int NEWEST = 20;

    private static final String POLLS = """
            select poll.* from unnest(cast($1 as uuid[])) as room (show)
            cross join lateral (select * from poll where poll.show = room.show order by version desc limit $2) as poll""";

    private final Pool pool;
    private final Rooms rooms;
    private final Loops loops;
    /** By show, what was told last. Touched by the loop alone. */
    private final Map<UUID, Map<UUID, Poll>> told = new HashMap<>();

    PollFeed(Pool pool, Rooms rooms, Loops loops) {
        this.pool = pool;
        this.rooms = rooms;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("polls", () -> turn().replaceWith(EVERY));
    }

    private Uni<Void> turn() {
        Map<UUID, Room> occupied = new HashMap<>();
        rooms.each(room -> {
            if (room.occupied()) {
                occupied.put(UUID.fromString(room.id()), room);
            }
        });
        told.keySet().retainAll(occupied.keySet());
        if (occupied.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(POLLS)
                .execute(Tuple.of(occupied.keySet().toArray(UUID[]::new), NEWEST))
                .map(rows -> Rows.all(rows, Poll::of).stream().collect(Collectors.groupingBy(Poll::show)))
                .invoke(found ->
                        occupied.forEach((show, room) -> tell(room, show, found.getOrDefault(show, List.of()))))
                .replaceWithVoid();
    }

    /** Whoever is in a room of which nothing was read before may have read the list before that: all of it is told again. */
    private void tell(Room room, UUID show, List<Poll> polls) {
        Map<UUID, Poll> before =
                told.put(show, polls.stream().collect(Collectors.toMap(Poll::id, Function.identity())));
        Map<UUID, Poll> known = before == null ? Map.of() : before;
        List<Change> changes = polls.reversed().stream()
                .filter(poll ->
                        !known.containsKey(poll.id()) || known.get(poll.id()).version() < poll.version())
                .map(poll -> PollNews.of(poll, known.get(poll.id())))
                .toList();
        if (before == null || !changes.isEmpty()) {
            room.polls(changes, before == null);
        }
    }
}
