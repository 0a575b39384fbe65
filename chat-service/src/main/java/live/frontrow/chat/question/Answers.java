package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.common.outbox.Outbox;

/**
 * What follows when a question is answered, or not any more: its asker's others count otherwise, and the other services are told, in
 * the transaction that makes it so.
 */
@Singleton
class Answers {

    private static final String SOURCE = "/chat-service";

    private final Outbox outbox;

    Answers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Gives the question as it is after that. */
    Uni<Question> follow(Turn turn, Question before, Question after) {
        boolean same = answered(before) == answered(after);
        boolean told = same && (!answered(after) || before.text().equals(after.text()));
        return told ? Uni.createFrom().item(after) : tell(turn, after);
    }

    /** The same of one that was not answered before, was so in other words, or that is none any more. */
    Uni<Question> tell(Turn turn, Question question) {
        return Standings.renew(turn, question.show(), question.asker().id())
                .chain(() -> turn.question(question.show(), question.id()))
                .call(now -> outbox.append(
                        turn.connection(),
                        Event.now(
                                EventType.QUESTION_ANSWERED,
                                SOURCE,
                                now.id().toString(),
                                new QuestionAnswered(
                                        now.id().toString(),
                                        turn.version(),
                                        now.show().toString(),
                                        now.asker().id(),
                                        now.text(),
                                        answered(now),
                                        answered(now) ? now.answerFrom() : null,
                                        answered(now) ? now.answeredAt() : null,
                                        turn.now()))));
    }

    private static boolean answered(Question question) {
        return question.status() == QuestionStatus.ANSWERED;
    }
}
