package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.text.OneLine;

/** Other words for a question: of its asker as long as nobody else has voted for them, and of moderators. */
@Singleton
class Editing {

    private static final int LABEL_CHARACTERS = 24;

    private static final String EDIT = QuestionRows.change("""
            text = $3, same = $4, label = case when $5 then $6 else label end,
            anonymous = coalesce($7, anonymous), status = case when $8 then 'HELD' else status end""");

    private static final String OTHERS =
            "select exists (select from question_vote where question = $1 and person <> $2) as others";

    private final QuestionPace pace;
    private final QuestionReading reading;
    private final Turns turns;
    private final QuestionRows rows;
    private final AskerRules rules;
    private final Answers answers;

    Editing(
            QuestionPace pace,
            QuestionReading reading,
            Turns turns,
            QuestionRows rows,
            AskerRules rules,
            Answers answers) {
        this.pace = pace;
        this.reading = reading;
        this.turns = turns;
        this.rows = rows;
        this.rules = rules;
        this.answers = answers;
    }

    Uni<QuestionView> edit(Person caller, UUID show, UUID id, QuestionChange change) {
        QuestionChange clean = clean(change);
        pace.words(caller);
        return reading.admit(caller, show).chain(person -> turns.take(List.of(show), turn -> turn.question(show, id)
                        .chain(question -> edit(turn, person, question, clean)))
                .map(question ->
                        Eyes.of(person.id(), person.moderates(), question).view(question, Instant.now())));
    }

    private static QuestionChange clean(QuestionChange change) {
        String label = change.label() == null ? null : OneLine.of(change.label());
        if (label != null && OneLine.characters(label) > LABEL_CHARACTERS) {
            throw ProblemException.invalid("label", "has more than " + LABEL_CHARACTERS + " characters");
        }
        String text = change.text() == null ? null : QuestionText.clean(change.text());
        return new QuestionChange(text, label, change.anonymous());
    }

    private Uni<Question> edit(Turn turn, Person person, Question question, QuestionChange change) {
        String text = change.text() == null ? question.text() : change.text();
        String label = change.label();
        return (person.moderates() ? Uni.createFrom().item(false) : allow(turn, person, question, change))
                .call(() -> unheard(turn, question, text))
                .chain(hold -> rows.change(
                        turn,
                        question,
                        EDIT,
                        text,
                        QuestionText.same(text),
                        label != null,
                        label == null || label.isEmpty() ? null : label,
                        change.anonymous(),
                        hold))
                .chain(edited -> answers.follow(turn, question, edited));
    }

    /** Of its asker: gives whether a moderator is to look at it again, as at the first that they asked. */
    private Uni<Boolean> allow(Turn turn, Person person, Question question, QuestionChange change) {
        own(person, question);
        if (change.label() != null || change.anonymous() != null) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only moderators change this.");
        }
        String text = change.text() == null ? question.text() : change.text();
        boolean open = question.status() == QuestionStatus.OPEN;
        return turn.run(OTHERS, question.id(), person.id())
                .invoke(found -> {
                    boolean others = Rows.first(found, row -> row.getBoolean("others"));
                    if (others || !open && question.status() != QuestionStatus.HELD) {
                        throw new ProblemException(
                                ChatProblem.QUESTION_CLOSED,
                                "Others have voted for these words, or they were dealt with.");
                    }
                })
                .chain(() -> AskerFacts.of(turn.connection(), question.show(), person.id()))
                .invoke(facts -> rules.say(person, facts, text, turn.now()))
                .map(facts ->
                        open && facts.settings().holdFirst() && facts.shown() <= 1 && !text.equals(question.text()));
    }

    /** Of somebody else's there is nothing to be known that cannot be read. */
    static void own(Person person, Question question) {
        if (!question.askedBy(person.id())) {
            throw question.status().visible()
                    ? new ProblemException(CommonProblem.FORBIDDEN, "Only whoever asked it does this.")
                    : ProblemException.notFound("question");
        }
    }

    private Uni<Void> unheard(Turn turn, Question question, String text) {
        return QuestionText.same(text).equals(QuestionText.same(question.text()))
                ? Uni.createFrom().voidItem()
                : rows.unheard(turn, question.show(), question.asker().id(), text);
    }
}
