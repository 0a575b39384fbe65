package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.archive.MessageArchive;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.message.ContentRules;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.chat.rights.Standing;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;

/** Takes questions of whoever may read the room and write in it: before the show, while it is on, and from its replay. */
@Singleton
class Asking {

    private final QuestionReading reading;
    private final Turns turns;
    private final QuestionRows rows;
    private final Rights rights;
    private final ContentRules content;
    private final MessageArchive archive;

    Asking(
            QuestionReading reading,
            Turns turns,
            QuestionRows rows,
            Rights rights,
            ContentRules content,
            MessageArchive archive) {
        this.reading = reading;
        this.turns = turns;
        this.rows = rows;
        this.rights = rights;
        this.content = content;
        this.archive = archive;
    }

    /** Asks; with the client's id of before it is the question of before. */
    Uni<QuestionView> ask(Person caller, UUID show, NewQuestion asked) {
        String text = QuestionText.clean(asked.text());
        boolean anonymous = Boolean.TRUE.equals(asked.anonymous());
        return reading.admit(caller, show)
                .chain(person -> ask(person, show, new Wording(asked.id(), text, anonymous, person)));
    }

    /** Makes a question of a message, once, whoever wants it; of whoever wrote it, which they or a moderator may want. */
    Uni<QuestionView> fromMessage(Person caller, UUID show, UUID message) {
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
                            new Wording("message-" + message, QuestionText.cut(said.text()), false, writer));
                }));
    }

    /** What is to be asked, and whose question it is. */
    private record Wording(String clientId, String text, boolean anonymous, Person asker) {}

    private Uni<QuestionView> ask(Person person, UUID show, Wording wording) {
        return turns.take(List.of(show), turn -> rows.sent(turn, wording.asker().id(), wording.clientId())
                        .chain(before ->
                                before != null ? Uni.createFrom().item(before) : ask(turn, person, show, wording)))
                .map(question ->
                        Eyes.of(person.id(), person.moderates(), question).view(question, Instant.now()));
    }

    private Uni<Question> ask(Turn turn, Person person, UUID show, Wording wording) {
        return AskerFacts.of(turn, show, wording.asker().id())
                .invoke(facts -> allow(person, facts, wording.text(), turn.now()))
                .call(() -> unheard(turn, show, wording))
                .chain(facts -> rows.add(turn, question(turn, show, wording, facts, person), wording.clientId()));
    }

    private void allow(Person person, AskerFacts facts, String text, Instant now) {
        boolean member = rights.member(person, now);
        if (!person.moderates()) {
            if (!facts.settings().open()) {
                throw new ProblemException(ChatProblem.NO_QUESTIONS, "No questions are taken at the moment.");
            }
            if (facts.settings().membersOnly() && !member) {
                throw new ProblemException(ChatProblem.MEMBERS_ONLY_CHAT, "Only members ask at the moment.");
            }
        }
        Standing standing = new Standing(facts.firstSeen() == null ? now : facts.firstSeen(), facts.shown() > 0);
        Optional<Instant> muted = Optional.ofNullable(facts.mutedUntil()).filter(now::isBefore);
        rights.silence(person, standing, facts.chat(), muted, now).ifPresent(silence -> {
            throw silence.asRefusal(now);
        });
        content.check(person, facts.chat(), text, now);
        AskingLimits.check(person, member, facts, now);
    }

    /** The same asked twice would part its votes. */
    private Uni<Void> unheard(Turn turn, UUID show, Wording wording) {
        return rows.same(turn, show, wording.asker().id(), wording.text())
                .invoke(found -> {
                    if (found != null) {
                        throw new ProblemException(
                                ChatProblem.QUESTION_DUPLICATE, "This was asked already.", Map.of("question", found));
                    }
                })
                .replaceWithVoid();
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
