package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;

/**
 * Votes in the database. Those that come while others are written are written together, in one transaction, so that a question of
 * which thousands think the same costs a few commits.
 */
@Singleton
class VoteRepository {

    /** Of one transaction. */
    private static final int AT_ONCE = 500;

    /** Everybody whom one pod has room for; more would wait for longer than anybody does. */
    private static final int WAITING = 20_000;

    /** Of two wishes for one question the person's last one holds. */
    private static final String CAST = """
            with asked as (
                select * from unnest(cast($1 as uuid[]), cast($2 as uuid[]), cast($3 as text[]), cast($4 as boolean[]))
                with ordinality as asked (show, question, person, wanted, number)),
            wish as (
                select distinct on (question, person) asked.* from asked
                join question on question.id = asked.question and question.show = asked.show
                where question.status in ('OPEN', 'ANSWERING', 'SKIPPED') order by question, person, number desc),
            given as (
                insert into question_vote (question, person, cast_at) select question, person, $5 from wish where wanted
                on conflict do nothing returning question),
            taken as (
                delete from question_vote vote using wish
                where not wanted and (vote.question, vote.person) = (wish.question, wish.person) returning vote.question)
            select question.*, cast((select count(*) from given where given.question = question.id) as int) as given,
                cast((select count(*) from taken where taken.question = question.id) as int) as taken
            from question where (id, show) in (select question, show from asked)""";

    private static final String TIMES =
            "select question, cast_at from question_vote where question = any(cast($1 as uuid[]))";

    private static final String COUNT = """
            update question set votes = new.votes, weight = new.weight, rank = new.rank, version = $5
            from unnest(cast($1 as uuid[]), cast($2 as int[]), cast($3 as float8[]), cast($4 as float8[]))
                as new (id, votes, weight, rank)
            where question.id = new.id""";

    private final Turns turns;
    private final Together<Wish, Outcome> casting;

    VoteRepository(Turns turns) {
        this.turns = turns;
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
    record Outcome(QuestionStatus status, int votes, long version) {}

    /** Done when it is written; null when the show has no such question. */
    Uni<Outcome> cast(Wish wish) {
        return casting.add(wish);
    }

    private Uni<List<Outcome>> cast(List<Wish> wishes) {
        return turns.takeAlone(wishes.stream().map(Wish::show).toList(), turn -> turn.run(
                        CAST,
                        Rows.column(wishes, Wish::show, UUID[]::new),
                        Rows.column(wishes, Wish::question, UUID[]::new),
                        Rows.column(wishes, Wish::person, String[]::new),
                        Rows.column(wishes, Wish::wanted, Boolean[]::new),
                        Rows.parameter(turn.now()))
                .map(rows -> Rows.all(rows, Counted::of))
                .chain(counted -> count(turn, counted))
                .map(outcomes -> answers(wishes, outcomes)));
    }

    private Uni<Map<UUID, Outcome>> count(Turn turn, List<Counted> counted) {
        List<Counted> changed = counted.stream().filter(Counted::changed).toList();
        UUID[] less = changed.stream()
                .filter(each -> each.taken > 0)
                .map(each -> each.question.id())
                .toArray(UUID[]::new);
        Map<UUID, Outcome> outcomes = new HashMap<>();
        counted.forEach(each -> outcomes.put(each.question.id(), each.outcome(turn.version())));
        if (changed.isEmpty()) {
            return Uni.createFrom().item(outcomes);
        }
        return (less.length == 0 ? Uni.createFrom().item(Map.<UUID, List<Instant>>of()) : times(turn, less))
                .map(times -> changed.stream()
                        .map(each -> each.tally(turn.now(), times))
                        .toList())
                .chain(tallies -> turn.run(
                        COUNT,
                        Rows.column(changed, each -> each.question.id(), UUID[]::new),
                        Rows.column(tallies, Question.Tally::votes, Integer[]::new),
                        Rows.column(tallies, Question.Tally::weight, Double[]::new),
                        Rows.column(tallies, Question.Tally::rank, Double[]::new),
                        turn.version()))
                .replaceWith(outcomes);
    }

    /** When the votes of these questions were cast. */
    static Uni<Map<UUID, List<Instant>>> times(Turn turn, UUID... questions) {
        return turn.run(TIMES, (Object) questions).map(rows -> {
            Map<UUID, List<Instant>> times = new HashMap<>();
            rows.forEach(row -> times.computeIfAbsent(row.getUUID("question"), key -> new ArrayList<>())
                    .add(Rows.time(row, "cast_at")));
            return times;
        });
    }

    private static List<Outcome> answers(List<Wish> wishes, Map<UUID, Outcome> outcomes) {
        List<Outcome> answers = new ArrayList<>();
        wishes.forEach(wish -> answers.add(outcomes.get(wish.question())));
        return answers;
    }

    /** A question before the votes of this turn, and how many these are. */
    private record Counted(Question question, int given, int taken) {

        static Counted of(Row row) {
            return new Counted(Question.of(row), row.getInteger("given"), row.getInteger("taken"));
        }

        boolean changed() {
            return given > 0 || taken > 0;
        }

        int votes() {
            return question.tally().votes() + given - taken;
        }

        Outcome outcome(long version) {
            return new Outcome(question.status(), votes(), changed() ? version : question.version());
        }

        /** What was taken is no part of the sum any more, so the sum is made anew. */
        Question.Tally tally(Instant now, Map<UUID, List<Instant>> times) {
            Question.Tally before = question.tally();
            return before.with(
                    votes(),
                    taken == 0
                            ? Rank.plus(before.weight(), before.votes(), now, given)
                            : Rank.weight(times.getOrDefault(question.id(), List.of()), question.askedAt()));
        }
    }
}
