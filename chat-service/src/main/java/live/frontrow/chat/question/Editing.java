package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.message.ContentRules;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.text.OneLine;

/** Other words for a question: of its asker as long as nobody else has voted for them, and of moderators. */
@Singleton
class Editing {

    private static final int LABEL_CHARACTERS = 24;

    private static final String EDIT = QuestionRows.change(
            "text = coalesce($3, text), same = coalesce($4, same), label = case when $5 then $6 else label end, anonymous = coalesce($7, anonymous)");

    private static final String WITHDRAW = QuestionRows.change("status = 'WITHDRAWN', place = null, pinned = false");

    private final QuestionReading reading;
    private final Turns turns;
    private final QuestionRows rows;
    private final ContentRules content;

    Editing(QuestionReading reading, Turns turns, QuestionRows rows, ContentRules content) {
        this.reading = reading;
        this.turns = turns;
        this.rows = rows;
        this.content = content;
    }

    Uni<QuestionView> edit(Person caller, UUID show, UUID id, QuestionChange change) {
        String text = change.text() == null ? null : QuestionText.clean(change.text());
        return reading.admit(caller, show).chain(person -> turns.take(List.of(show), turn -> turn.question(show, id)
                        .invoke(question -> allow(person, question, change))
                        .call(question -> unheard(turn, question, text))
                        .invoke(question -> check(person, text, turn.now()))
                        .chain(question -> edit(turn, question, text, change)))
                .map(question ->
                        Eyes.of(person.id(), person.moderates(), question).view(question, Instant.now())));
    }

    /** Its asker takes it back. */
    Uni<Void> withdraw(Person caller, UUID show, UUID id) {
        return reading.admit(caller, show)
                .chain(person -> turns.take(List.of(show), turn -> turn.question(show, id)
                        .invoke(question -> own(person, question))
                        .chain(question -> question.status().waiting() && question.status() != QuestionStatus.ANSWERING
                                ? rows.change(turn, question, WITHDRAW)
                                : Uni.createFrom().<Question>failure(Turn.closed(question)))))
                .replaceWithVoid();
    }

    private Uni<Question> edit(Turn turn, Question question, String text, QuestionChange change) {
        String label = change.label() == null ? null : OneLine.of(change.label());
        if (label != null && OneLine.characters(label) > LABEL_CHARACTERS) {
            throw ProblemException.invalid("label", "has more than " + LABEL_CHARACTERS + " characters");
        }
        return rows.change(
                turn,
                question,
                EDIT,
                text,
                text == null ? null : QuestionText.same(text),
                label != null,
                label == null || label.isEmpty() ? null : label,
                change.anonymous());
    }

    private static void allow(Person person, Question question, QuestionChange change) {
        if (person.moderates()) {
            return;
        }
        own(person, question);
        if (change.label() != null || change.anonymous() != null) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only moderators change this.");
        }
        boolean waits = question.status() == QuestionStatus.OPEN || question.status() == QuestionStatus.HELD;
        if (!waits || question.tally().votes() > 1) {
            throw new ProblemException(
                    ChatProblem.QUESTION_CLOSED, "Others have voted for these words, or they were dealt with.");
        }
    }

    /** Of somebody else's there is nothing to be known that cannot be read. */
    private static void own(Person person, Question question) {
        if (!question.askedBy(person.id())) {
            throw question.status().visible()
                    ? new ProblemException(CommonProblem.FORBIDDEN, "Only whoever asked it does this.")
                    : ProblemException.notFound("question");
        }
    }

    private Uni<Void> unheard(Turn turn, Question question, String text) {
        if (text == null || QuestionText.same(text).equals(QuestionText.same(question.text()))) {
            return Uni.createFrom().voidItem();
        }
        return rows.same(turn, question.show(), question.asker().id(), text)
                .invoke(found -> {
                    if (found != null) {
                        throw new ProblemException(
                                ChatProblem.QUESTION_DUPLICATE, "This was asked already.", Map.of("question", found));
                    }
                })
                .replaceWithVoid();
    }

    private void check(Person person, String text, Instant now) {
        if (text != null) {
            content.check(person, Settings.OPEN, text, now);
        }
    }
}
