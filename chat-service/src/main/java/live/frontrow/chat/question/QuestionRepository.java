package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;

/** Reads questions. A list is read once for all who ask for it at one time, as when a show begins. */
@Singleton
class QuestionRepository {

    /** Of one answer. */
    static final int MOST = 500;

    private static final int AT_ONCE = 20;
    private static final int WAITING = 20_000;

    /** When it is cut, what a moderator has to do with stays, and what was dealt with goes. */
    private static final String LIST = """
            select wanted.number, found.* from unnest(cast($1 as uuid[]), cast($2 as text[]))
                with ordinality as wanted (show, statuses, number)
            cross join lateral (
                select * from question where show = wanted.show and status = any(string_to_array(wanted.statuses, ','))
                order by array_position(array['ANSWERING', 'HELD', 'OPEN', 'SKIPPED'], status), place, rank desc, id limit $3) as found""";

    private static final String ONE = "select * from question where id = $1 and show = $2";

    private static final String SOME = "select * from question where id = any(cast($1 as uuid[])) and show = $2";

    private static final String EVERYTHING =
            "select * from question where show = $1 and status <> 'WITHDRAWN' order by asked_at, id limit $2";

    private static final String OWN = """
            select * from question where asker = $1 and show = $2 and status <> 'WITHDRAWN' order by asked_at desc limit 100""";

    private static final String MINE = """
            select array(select question from question_vote where person = $1 and question = any(cast($2 as uuid[]))) as voted,
                (select max(asked_at) from question where asker = $1) as asked, question_show.*
            from (select) as one left join question_show on show = $3""";

    private final Pool pool;
    private final Together<Wanted, List<Question>> listing;

    QuestionRepository(Pool pool) {
        this.pool = pool;
        this.listing = new Together<>(AT_ONCE, WAITING, this::read);
    }

    private record Wanted(UUID show, Set<QuestionStatus> statuses) {

        String names() {
            return statuses.stream().map(Enum::name).collect(Collectors.joining(","));
        }
    }

    /**
     * What is said of a show and somebody in it.
     *
     * @param voted for which of some questions they have voted
     * @param asked when they asked last, of whatever show, or null
     */
    record Mine(Set<UUID> voted, Instant asked, QuestionSettings settings) {}

    /** Questions of a show that stand so, in the order of a queue. */
    Uni<List<Question>> list(UUID show, Set<QuestionStatus> statuses) {
        return listing.add(new Wanted(show, statuses));
    }

    private Uni<List<List<Question>>> read(List<Wanted> asked) {
        List<Wanted> distinct = asked.stream().distinct().toList();
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(
                        Rows.column(distinct, Wanted::show, UUID[]::new),
                        Rows.column(distinct, Wanted::names, String[]::new),
                        MOST))
                .map(rows -> {
                    Map<Wanted, List<Question>> found = new HashMap<>();
                    rows.forEach(row -> found.computeIfAbsent(
                                    distinct.get(row.getLong("number").intValue() - 1), key -> new ArrayList<>())
                            .add(Question.of(row)));
                    found.values().forEach(list -> list.sort(Question.ORDER));
                    return asked.stream()
                            .map(wanted -> found.getOrDefault(wanted, List.of()))
                            .toList();
                });
    }

    /** The question, or null. */
    Uni<Question> one(UUID show, UUID id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id, show)).map(rows -> Rows.first(rows, Question::of));
    }

    /** As many of these as there are in a show. */
    Uni<List<Question>> some(UUID show, List<UUID> ids) {
        return pool.preparedQuery(SOME)
                .execute(Tuple.of(ids.toArray(UUID[]::new), show))
                .map(rows -> Rows.all(rows, Question::of));
    }

    /** Whatever was asked at a show and not taken back, the oldest first. */
    Uni<List<Question>> everything(UUID show) {
        return pool.preparedQuery(EVERYTHING)
                .execute(Tuple.of(show, AskingLimits.ALL * 2))
                .map(rows -> Rows.all(rows, Question::of));
    }

    /** What somebody asked at a show, newest first, but for what they took back. */
    Uni<List<Question>> own(UUID show, String person) {
        return pool.preparedQuery(OWN).execute(Tuple.of(person, show)).map(rows -> Rows.all(rows, Question::of));
    }

    Uni<Mine> mine(UUID show, String person, List<UUID> questions) {
        return pool.preparedQuery(MINE)
                .execute(Tuple.of(person, questions.toArray(UUID[]::new), show))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Mine(
                                Set.copyOf(Arrays.asList(row.getArrayOfUUIDs("voted"))),
                                Rows.time(row, "asked"),
                                QuestionSettings.of(row))));
    }
}
