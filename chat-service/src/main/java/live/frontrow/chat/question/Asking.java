package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.archive.MessageArchive;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;

/** Takes questions of whoever may read the room and write in it: before the show, while it is on, and from its replay. */
@Singleton
class Asking {

    private final Pool pool;
    private final QuestionPace pace;
    private final QuestionReading reading;
    private final Turns turns;
    private final QuestionRows rows;
    private final AskerRules rules;
    private final Rights rights;
    private final MessageArchive archive;

    Asking(
            Pool pool,
            QuestionPace pace,
            QuestionReading reading,
            Turns turns,
            QuestionRows rows,
            AskerRules rules,
            Rights rights,
            MessageArchive archive) {
        this.pool = pool;
        this.pace = pace;
        this.reading = reading;
        this.turns = turns;
        this.rows = rows;
        this.rules = rules;
        this.rights = rights;
        this.archive = archive;
    }

    /** Asks; with the client's id of before it is the question of before. */
    Uni<QuestionView> ask(Person caller, UUID show, NewQuestion asked) {
        String text = QuestionText.clean(asked.text());
        boolean anonymous = Boolean.TRUE.equals(asked.anonymous());
        pace.words(caller);
        return reading.admit(caller, show)
                .chain(person -> ask(person, show, new Wording(asked.id(), text, anonymous, person, false)));
    }

    /** Makes a question of a message, once, whoever wants it; of whoever wrote it, which they or a moderator may want. */
    Uni<QuestionView> fromMessage(Person caller, UUID show, UUID message) {
        pace.words(caller);
        return reading.admit(caller, show).chain(person -> Uni.createFrom()
                .completionStage(() -> archive.message(show.toString(), message))
                .chain(said -> {
                    Author author = said.author();
                    boolean own = author.id().equals(person.id());
                    if (said.text().isEmpty() || said.held() != null) {
                        throw ProblemException.notFound("message");
                    }
                    if (!own) {
                        Moderators.requireRole(person);
                    }
                    Person writer = own ? person : new Person(author.id(), false, author.name(), Person.Role.VIEWER);
                    return ask(
                            person,
                            show,
                            new Wording("message-" + message, QuestionText.cut(said.text()), false, writer, true));
                }));
    }

    /** What is to be asked, whose question it is, and whether they said it in the room: then it is asked once. */
    private record Wording(String clientId, String text, boolean anonymous, Person asker, boolean said) {}

    private Uni<QuestionView> ask(Person person, UUID show, Wording wording) {
        return sent(pool, show, wording)
                .chain(before -> before != null
                        ? Uni.createFrom().item(before)
                        : look(person, show, wording)
                                .chain(() -> turns.take(List.of(show), turn -> sent(turn.connection(), show, wording)
                                        .chain(now -> now != null
                                                ? Uni.createFrom().item(now)
                                                : ask(turn, person, show, wording)))))
                .map(question ->
                        Eyes.of(person.id(), person.moderates(), question).view(question, Instant.now()));
    }

    private Uni<Question> sent(SqlClient client, UUID show, Wording wording) {
        return rows.sent(client, wording.asker().id(), wording.clientId()).invoke(before -> {
            if (before != null && wording.said() && !before.stands(show)) {
                throw before.show().equals(show)
                        ? Turn.closed(before)
                        : new ProblemException(ChatProblem.QUESTION_CLOSED, "It has gone on to another show.");
            }
        });
    }

    /** Whoever may not ask is told so before they hold up anybody. */
    private Uni<AskerFacts> look(Person person, UUID show, Wording wording) {
        return AskerFacts.of(pool, show, wording.asker().id())
                .invoke(facts -> rules.ask(person, facts, wording.text(), Instant.now()));
    }

    private Uni<Question> ask(Turn turn, Person person, UUID show, Wording wording) {
        String asker = wording.asker().id();
        return AskerFacts.of(turn.connection(), show, asker)
                .invoke(facts -> rules.ask(person, facts, wording.text(), turn.now()))
                .call(() -> rows.unheard(turn, show, asker, wording.text()))
                .chain(facts -> rows.add(turn, question(turn, show, wording, facts, person), wording.clientId()));
    }

    private Question question(Turn turn, UUID show, Wording wording, AskerFacts facts, Person by) {
        Instant now = turn.now();
        Person asker = wording.asker();
        boolean held = facts.settings().holdFirst() && facts.shown() == 0 && !by.moderates();
        return QuestionRows.fresh(
                UUID.fromString(Ids.next()),
                show,
                turn,
                held ? QuestionStatus.HELD : QuestionStatus.OPEN,
                wording.text(),
                new Question.Asker(asker.id(), asker.name(), rights.badges(asker, now), wording.anonymous()),
                new Question.Tally(
                        1,
                        Rank.weight(now),
                        Rank.tier(rights.plan(asker, now)),
                        facts.answered().ever() == 0,
                        facts.answered().lately()));
    }
}
