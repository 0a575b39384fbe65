package live.frontrow.chat.after;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;

/** Adds up what is kept of a show's room. */
@Singleton
class AfterRepository {

    /** More than a day's: a longer show is cut off. */
    private static final int MOST_SECONDS = 100_000;

    /** A source's counts only grow: what a row says more than all before it was felt within its second. */
    private static final String SECONDS = """
            select second, sum(messages)::bigint as messages, sum(reactions)::bigint as reactions from (
                select second, 0 as messages, total - coalesce(most, 0) as reactions from (
                    select second, total, max(total) over (partition by source order by second
                        rows between unbounded preceding and 1 preceding) as most
                    from reaction where show = $1) as seen
                where total > coalesce(most, 0)
                union all
                select date_trunc('second', sent_at), 1, 0 from message
                where show = $1 and deleted_at is null and held is null) as each
            where second >= date_trunc('second', $2::timestamptz) and second <= $3
            group by second order by second limit $4""";

    private static final String WRITERS = """
            select count(distinct author) as writers from message
            where show = $1 and deleted_at is null and held is null and sent_at >= $2 and sent_at <= $3""";

    /** A merged question's votes count for the one that stayed. */
    private static final String QUESTIONS = """
            with stood as (
                select id, status, show <> $1 as went from question
                where (show = $1 or id in (select question from question_passed where show = $1)) and status <> 'WITHDRAWN')
            select count(*) as asked,
                count(*) filter (where status = 'ANSWERED' and not went) as answered,
                count(*) filter (where went) as went_on,
                (select count(*) from stood join question_vote on question = stood.id
                    where status <> 'MERGED' and (not went or cast_at <= $2)) as votes
            from stood""";

    private final Pool pool;

    AfterRepository(Pool pool) {
        this.pool = pool;
    }

    /** Seconds of a time in which something came, in their order. */
    Uni<List<Second>> seconds(UUID show, Instant from, Instant until) {
        return pool.preparedQuery(SECONDS)
                .execute(Tuple.of(show, Rows.parameter(from), Rows.parameter(until), MOST_SECONDS))
                .map(rows -> Rows.all(
                        rows,
                        row -> new Second(
                                Rows.time(row, "second"), row.getLong("messages"), row.getLong("reactions"))));
    }

    /** How many different people wrote in a time. */
    Uni<Long> writers(UUID show, Instant from, Instant until) {
        return pool.preparedQuery(WRITERS)
                .execute(Tuple.of(show, Rows.parameter(from), Rows.parameter(until)))
                .map(rows -> Rows.first(rows, row -> row.getLong("writers")));
    }

    /** What became of a show's questions, which was over then. */
    Uni<AfterShow.Questions> questions(UUID show, Instant over) {
        return pool.preparedQuery(QUESTIONS)
                .execute(Tuple.of(show, Rows.parameter(over)))
                .map(rows -> Rows.first(
                        rows,
                        row -> new AfterShow.Questions(
                                row.getLong("asked"),
                                row.getLong("answered"),
                                row.getLong("went_on"),
                                row.getLong("votes"))));
    }
}
