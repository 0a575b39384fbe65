package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;

/**
 * Votes in the database. Those that come while others are written are written together, so that a question of which thousands think
 * the same costs a few commits. One statement does all of it: a pod that has much else to do, or stops, never holds the show's row
 * while others wait for it.
 */
@Singleton
class VoteRepository {

    /** Of one transaction. */
    private static final int AT_ONCE = 500;

    /** Everybody whom one pod has room for; more would wait for longer than anybody does. */
    private static final int WAITING = 20_000;

    private static final String CAST =
            "select * from question_cast(cast($1 as uuid[]), cast($2 as uuid[]), cast($3 as text[]), cast($4 as boolean[]))";

    private final Pool pool;
    private final Together<Wish, Outcome> casting;

    VoteRepository(Pool pool) {
        this.pool = pool;
        this.casting = new Together<>(AT_ONCE, WAITING, this::cast);
    }

    /** That somebody's vote for a question of a show is to be there, or not. */
    record Wish(UUID show, UUID question, String person, boolean wanted) {}

    /**
     * What came of a wish.
     *
     * @param status of the question: votes of those that take none stay as they are
     * @param votes that it has
     * @param version of it
     */
    record Outcome(QuestionStatus status, int votes, long version) {

        static Outcome of(Row row) {
            return new Outcome(
                    QuestionStatus.valueOf(row.getString("status")), row.getInteger("votes"), row.getLong("version"));
        }
    }

    /** A question of a show: who may read one show's is told nothing of another's, whoever else asks at that moment. */
    private record Asked(UUID show, UUID question) {}

    /** Done when it is written; null when the show has no such question. */
    Uni<Outcome> cast(Wish wish) {
        return casting.add(wish);
    }

    private Uni<List<Outcome>> cast(List<Wish> wishes) {
        return pool.preparedQuery(CAST)
                .execute(Tuple.from(List.<Object>of(
                        Rows.column(wishes, Wish::show, UUID[]::new),
                        Rows.column(wishes, Wish::question, UUID[]::new),
                        Rows.column(wishes, Wish::person, String[]::new),
                        Rows.column(wishes, Wish::wanted, Boolean[]::new))))
                .map(rows -> answers(wishes, rows));
    }

    private static List<Outcome> answers(List<Wish> wishes, RowSet<Row> rows) {
        Map<Asked, Outcome> outcomes = new HashMap<>();
        rows.forEach(row -> outcomes.put(new Asked(row.getUUID("show"), row.getUUID("id")), Outcome.of(row)));
        List<Outcome> answers = new ArrayList<>();
        wishes.forEach(wish -> answers.add(outcomes.get(new Asked(wish.show(), wish.question()))));
        return answers;
    }
}
