package live.frontrow.chat.erasure;

import java.util.List;
import live.frontrow.common.person.Holding;

/** What people asked and voted for; {@link ErasedQuestions} erases questions. */
final class AskedHoldings {

    private static final String NOBODY = " = 'erased-' || gen_random_uuid()";

    static final List<Holding> ALL = List.of(
            new Holding("question", """
                    select id, show, text, status, name, anonymous, asked_at, votes, label, reason, answered_at
                    from question where asker = :person order by asked_at""", List.of(), List.of()),
            Holding.changed(
                            "question_vote",
                            "select question, cast_at from question_vote where person = :person order by cast_at",
                            "update question_vote set person" + NOBODY + " where person = :person")
                    .madeAt("cast_at"),
            Holding.changed(
                            "poll",
                            "select id, show, text, options, created_at from poll where author = :person order by created_at",
                            "update poll set author" + NOBODY + " where author = :person")
                    .madeAt("created_at"),
            Holding.changed(
                            "poll_vote",
                            "select poll, option, cast_at from poll_vote where person = :person order by cast_at",
                            "update poll_vote set person" + NOBODY + " where person = :person")
                    .madeAt("cast_at"));

    private AskedHoldings() {}
}
