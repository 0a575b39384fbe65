package live.frontrow.chat.question;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Rows;

/**
 * Takes what was not answered at a show that is over, with its votes, to the next show: the one on air, else the next that is
 * planned; while there is none it waits. Every pod looks, and only the first of them finds something. Metrics: loop
 * {@code question-roll-over}.
 */
@Singleton
class RollOver {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final String WAITING =
            "select distinct show from question where status in ('HELD', 'OPEN', 'ANSWERING', 'SKIPPED')";

    /** What is being answered when a show ends was answered there. */
    private static final String ANSWERED = """
            update question set status = 'ANSWERED', answered_at = $3, version = $2, stated = $2
            where show = $1 and status = 'ANSWERING' returning *""";

    /** As many as one answer has; the rest a moment later. */
    private static final String MOVE = """
            update question set show = $2, origin = $1, left_version = $3, version = $3, stated = $3, place = null, pinned = false,
                status = case when status = 'HELD' then 'HELD' else 'OPEN' end
            where id in (select id from question where show = $1 and status in ('HELD', 'OPEN', 'SKIPPED') order by id limit 500)
            returning *""";

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
                .map(rows -> Rows.all(rows, row -> row.getUUID("show")))
                .chain(shows -> Multi.createFrom()
                        .iterable(shows)
                        .filter(show -> rights.over(show.toString()))
                        .onItem()
                        .transformToUniAndConcatenate(this::end)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> end(UUID show) {
        Optional<UUID> next = rights.next(Instant.now()).map(UUID::fromString);
        List<UUID> shows = next.map(to -> List.of(show, to)).orElse(List.of(show));
        return turns.take(shows, turn -> finish(turn, show)
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

    private static Uni<Void> move(Turn turn, UUID show, UUID to) {
        return turn.run(MOVE, show, to, turn.version())
                .chain(rows -> Standings.renew(turn, Rows.all(rows, Question::of)));
    }
}
