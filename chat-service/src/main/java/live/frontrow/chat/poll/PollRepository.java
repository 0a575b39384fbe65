package live.frontrow.chat.poll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.poll.PollPage.Voted;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;

/** Reads polls. Those of a show are read once for all who ask for them at one time. */
@Singleton
class PollRepository {

    private static final int AT_ONCE = 20;
    private static final int WAITING = 20_000;

    private static final String LIST = """
            select * from poll where show = any(cast($1 as uuid[])) and status <> 'DELETED'
            order by opened_at nulls last, created_at, id""";

    private static final String VOTED =
            "select poll, option from poll_vote where person = $1 and poll = any(cast($2 as uuid[]))";

    private final Pool pool;
    private final Together<UUID, List<Poll>> listing;

    PollRepository(Pool pool) {
        this.pool = pool;
        this.listing = new Together<>(AT_ONCE, WAITING, this::read);
    }

    /** All polls of a show, but those that were deleted. */
    Uni<List<Poll>> list(UUID show) {
        return listing.add(show);
    }

    private Uni<List<List<Poll>>> read(List<UUID> shows) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(shows.stream().distinct().toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, List<Poll>> found = new HashMap<>();
                    rows.forEach(row -> found.computeIfAbsent(row.getUUID("show"), key -> new ArrayList<>())
                            .add(Poll.of(row)));
                    return shows.stream()
                            .map(show -> found.getOrDefault(show, List.of()))
                            .toList();
                });
    }

    /** For what somebody has voted among these. */
    Uni<List<Voted>> voted(String person, List<UUID> polls) {
        return pool.preparedQuery(VOTED)
                .execute(Tuple.of(person, polls.toArray(UUID[]::new)))
                .map(rows -> Rows.all(rows, row -> new Voted(row.getUUID("poll"), row.getInteger("option"))));
    }
}
