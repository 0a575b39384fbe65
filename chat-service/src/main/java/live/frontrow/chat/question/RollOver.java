package live.frontrow.chat.question;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Onward;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Rows;

/**
 * Takes what was not answered at a show that is over, with its votes, to the next show: the one on air, else the next that is
 * planned, if that is open to no more people; while there is none it waits. Every pod looks, and only the first of them finds something. Metrics: loop
 * {@code question-roll-over}.
 */
@Singleton
class RollOver {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final String WAITING = """
            select show, bool_or(status = 'ANSWERING') as answering, min(asked_at) as asked from question
            where status in ('HELD', 'OPEN', 'ANSWERING', 'SKIPPED') group by show""";

    /** What is being answered when a show ends was answered there. */
    private static final String ANSWERED = """
            update question set status = 'ANSWERED', answered_at = $3, version = $2, stated = $2
            where show = $1 and status = 'ANSWERING' returning *""";

    /** As many as one answer has, and those that were merged into them; the rest a moment later. No mark is one of another recording. */
    private static final String MOVE = """
            with going as (
                select id from question where show = $1 and status in ('HELD', 'OPEN', 'SKIPPED') and asked_at < $4 order by id limit 500),
            gone as (
                update question set show = $2, origin = $1, left_version = $3, version = $3, stated = $3, place = null, pinned = false,
                    answering_at = null, answer_from = null, left_at = null,
                    status = case when status in ('HELD', 'MERGED') then status else 'OPEN' end
                where id in (select id from going) or merged_into in (select id from going)
                returning *),
            passed as (insert into question_passed (show, question) select $1, id from gone on conflict do nothing)
            select * from gone""";

    private final Pool pool;
    private final Turns turns;
    private final Rights rights;
    private final Answers answers;
    private final Loops loops;

    RollOver(Pool pool, Turns turns, Rights rights, Answers answers, Loops loops) {
        this.pool = pool;
        this.turns = turns;
        this.rights = rights;
        this.answers = answers;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("question-roll-over", () -> look().replaceWith(EVERY));
    }

    private Uni<Void> look() {
        return pool.query(WAITING)
                .execute()
                .map(rows -> Rows.all(rows, Unanswered::of))
                .chain(shows -> Multi.createFrom()
                        .iterable(shows)
                        .filter(each -> rights.over(each.show().toString()))
                        .onItem()
                        .transformToUniAndConcatenate(this::end)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** A show with questions that are not answered, whether one of them is being answered, and when the first was asked. */
    private record Unanswered(UUID show, boolean answering, Instant asked) {

        static Unanswered of(Row row) {
            return new Unanswered(row.getUUID("show"), row.getBoolean("answering"), Rows.time(row, "asked"));
        }
    }

    private Uni<Void> end(Unanswered unanswered) {
        UUID show = unanswered.show();
        Optional<Onward> next = rights.next(Instant.now(), show.toString())
                .filter(onward -> unanswered.asked().isBefore(onward.before()));
        if (next.isEmpty() && !unanswered.answering()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> shows = next.map(onward -> List.of(show, UUID.fromString(onward.show())))
                .orElse(List.of(show));
        return turns.takeAlone(shows, turn -> finish(turn, show)
                .chain(() -> next.isPresent()
                        ? move(turn, show, next.get())
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> finish(Turn turn, UUID show) {
        return turn.run(ANSWERED, show, turn.version(), Rows.parameter(turn.now()))
                .map(rows -> Rows.first(rows, Question::of))
                .chain(question -> question == null
                        ? Uni.createFrom().voidItem()
                        : answers.tell(turn, question).replaceWithVoid());
    }

    private static Uni<Void> move(Turn turn, UUID show, Onward to) {
        return turn.run(MOVE, show, UUID.fromString(to.show()), turn.version(), Rows.parameter(to.before()))
                .chain(rows -> Standings.renew(turn, Rows.all(rows, Question::of)));
    }
}
