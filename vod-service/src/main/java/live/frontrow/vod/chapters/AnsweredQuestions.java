package live.frontrow.vod.chapters;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.common.text.OneLine;

/** Remembers where viewers' questions were answered: each is a chapter of its show by itself. */
@ApplicationScoped
class AnsweredQuestions implements EventHandler {

    private static final String TAKE = """
            insert into answer (question, show, version, at, title, answered)
            values (:question, :show, :version, cast(:at as timestamptz), :title, :answered)
            on conflict (question) do update
            set show = excluded.show, version = excluded.version, at = excluded.at, title = excluded.title, answered = excluded.answered
            where answer.version < excluded.version""";

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.QUESTION_ANSWERED);
    }

    @Override
    public Uni<Void> handle(Event event) {
        QuestionAnswered question = (QuestionAnswered) event.data();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("question", question.question())
                        .setParameter("show", question.show())
                        .setParameter("version", question.version())
                        .setParameter(
                                "at", question.answerFrom() == null ? null : Rows.parameter(question.answerFrom()))
                        .setParameter("title", OneLine.shortened(question.text(), NewChapter.TITLE_MAX))
                        .setParameter("answered", question.answered())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
