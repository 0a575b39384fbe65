package live.frontrow.chat.poll.vote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.poll.PollStatus;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;

/**
 * Votes in the database. Whoever votes, opens or closes holds the poll's row, so what was counted when it was closed is all there is. Votes
 * that come while others are written are written together.
 */
@Singleton
class PollVoteRepository {

    /** Of one transaction. */
    private static final int AT_ONCE = 500;

    /** Everybody whom one pod has room for; more would wait for longer than anybody does. */
    private static final int WAITING = 20_000;

    private static final String LOCK = """
            select id, show, status, counts, version, status = 'OPEN' and (closes_at is null or closes_at > clock_timestamp()) as takes
            from poll where id = any(cast($1 as uuid[])) order by id for update""";

    private static final String CAST = """
            insert into poll_vote as vote (poll, person, option, cast_at)
            select poll, person, option, now() from unnest(cast($1 as uuid[]), cast($2 as text[]), cast($3 as int[])) as wish (poll, person, option)
            on conflict (poll, person) do update set option = excluded.option, cast_at = excluded.cast_at
            where vote.option <> excluded.option returning poll""";

    /** From what is there, so that nothing that is added or taken can be forgotten. */
    private static final String COUNT = """
            update poll set version = nextval('poll_version'), counts = (
                select array_agg((select cast(count(*) as int) from poll_vote as vote where vote.poll = poll.id and vote.option = number - 1) order by number)
                from generate_subscripts(poll.options, 1) as number)
            where id = any(cast($1 as uuid[])) returning id, show, status, counts, version, true as takes""";

    private final Pool pool;
    private final Together<Wish, Outcome> casting;

    PollVoteRepository(Pool pool) {
        this.pool = pool;
        this.casting = new Together<>(AT_ONCE, WAITING, wishes -> pool.withTransaction(it -> cast(it, wishes)));
    }

    /** That somebody's vote in a poll of a show is to be for an option. */
    record Wish(UUID show, UUID poll, String person, int option) {}

    private record Voter(UUID poll, String person) {}

    /**
     * What came of a wish.
     *
     * @param takes whether the poll takes votes
     * @param counts of its options
     */
    record Outcome(UUID poll, UUID show, PollStatus status, boolean takes, List<Integer> counts, long version) {

        static Outcome of(Row row) {
            return new Outcome(
                    row.getUUID("id"),
                    row.getUUID("show"),
                    PollStatus.valueOf(row.getString("status")),
                    row.getBoolean("takes"),
                    List.of(row.getArrayOfIntegers("counts")),
                    row.getLong("version"));
        }

        boolean has(int option) {
            return option >= 0 && option < counts.size();
        }

        boolean counts(Wish wish) {
            return show.equals(wish.show) && takes && has(wish.option);
        }
    }

    /** Done when it is written; null when the show has no such poll. */
    Uni<Outcome> cast(Wish wish) {
        return casting.add(wish);
    }

    private Uni<List<Outcome>> cast(SqlConnection connection, List<Wish> wishes) {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        UUID[] polls = wishes.stream().map(Wish::poll).distinct().toArray(UUID[]::new);
        return read(connection, LOCK, outcomes, polls)
                .chain(() -> write(connection, outcomes, wishes))
                .chain(changed ->
                        changed.length == 0 ? Uni.createFrom().voidItem() : read(connection, COUNT, outcomes, changed))
                .map(done -> answers(wishes, outcomes));
    }

    private static Uni<Void> read(SqlConnection connection, String sql, Map<UUID, Outcome> into, UUID... polls) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(polls))
                .invoke(rows -> rows.forEach(row -> into.put(row.getUUID("id"), Outcome.of(row))))
                .replaceWithVoid();
    }

    /** Polls of which other votes are there than before. Of two wishes of a person for one poll the last one holds. */
    private static Uni<UUID[]> write(SqlConnection connection, Map<UUID, Outcome> outcomes, List<Wish> wishes) {
        Map<Voter, Wish> last = new LinkedHashMap<>();
        wishes.stream()
                .filter(wish -> outcomes.containsKey(wish.poll)
                        && outcomes.get(wish.poll).counts(wish))
                .forEach(wish -> last.put(new Voter(wish.poll, wish.person), wish));
        List<Wish> counted = List.copyOf(last.values());
        return counted.isEmpty()
                ? Uni.createFrom().item(new UUID[0])
                : connection
                        .preparedQuery(CAST)
                        .execute(Tuple.of(
                                Rows.column(counted, Wish::poll, UUID[]::new),
                                Rows.column(counted, Wish::person, String[]::new),
                                Rows.column(counted, Wish::option, Integer[]::new)))
                        .map(rows -> Rows.all(rows, row -> row.getUUID("poll")).stream()
                                .distinct()
                                .toArray(UUID[]::new));
    }

    private static List<Outcome> answers(List<Wish> wishes, Map<UUID, Outcome> outcomes) {
        List<Outcome> answers = new ArrayList<>();
        for (Wish wish : wishes) {
            Outcome outcome = outcomes.get(wish.poll);
            answers.add(outcome == null || !outcome.show.equals(wish.show) ? null : outcome);
        }
        return answers;
    }
}
