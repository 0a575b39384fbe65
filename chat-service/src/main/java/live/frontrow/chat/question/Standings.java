package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.question.AskerFacts.Answered;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.common.database.Rows;

/** What questions count for by what of their askers has been answered: looked at anew when that changes, and in a new show. */
final class Standings {

    private static final String WAITING = """
            select * from question where show = $1 and asker = $2 and status in ('HELD', 'OPEN', 'ANSWERING', 'SKIPPED')""";

    private static final String ANSWERED = """
            select asker, count(*) as ever, count(*) filter (where answered_at > now() - interval '7 days') as lately
            from question where asker = any(cast($1 as text[])) and status = 'ANSWERED' group by asker""";

    private static final String RANK = """
            update question set newcomer = new.newcomer, answered = new.answered, rank = new.rank, version = $5, stated = $5
            from unnest(cast($1 as uuid[]), cast($2 as boolean[]), cast($3 as int[]), cast($4 as float8[]))
                as new (id, newcomer, answered, rank)
            where question.id = new.id""";

    private Standings() {}

    /** Those of an asker that wait for their answer at a show. */
    static Uni<Void> renew(Turn turn, UUID show, String asker) {
        return turn.run(WAITING, show, asker).chain(rows -> renew(turn, Rows.all(rows, Question::of)));
    }

    /** These questions. */
    static Uni<Void> renew(Turn turn, List<Question> questions) {
        if (questions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] askers = questions.stream()
                .map(question -> question.asker().id())
                .distinct()
                .toArray(String[]::new);
        return turn.run(ANSWERED, (Object) askers).chain(rows -> {
            Map<String, Answered> answered = new HashMap<>();
            rows.forEach(row -> answered.put(row.getString("asker"), Answered.of(row)));
            List<Question.Tally> tallies = questions.stream()
                    .map(question -> question.tally()
                            .after(answered.getOrDefault(question.asker().id(), Answered.NOTHING)))
                    .toList();
            return turn.run(
                            RANK,
                            Rows.column(questions, Question::id, UUID[]::new),
                            Rows.column(tallies, Question.Tally::newcomer, Boolean[]::new),
                            Rows.column(tallies, Question.Tally::answered, Integer[]::new),
                            Rows.column(tallies, Question.Tally::rank, Double[]::new),
                            turn.version())
                    .replaceWithVoid();
        });
    }
}
