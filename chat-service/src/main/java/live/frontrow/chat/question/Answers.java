package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import live.frontrow.chat.question.Turns.Turn;

/** What follows when a question is answered, or not any more: its asker's others count otherwise. */
@Singleton
class Answers {

    /** The show has ended while this one was being answered. */
    Uni<Void> ended(Turn turn, Question answered) {
        return Standings.renew(turn, answered.show(), answered.asker().id());
    }

    /** Gives the question as it is after that. */
    Uni<Question> follow(Turn turn, Question before, Question after) {
        boolean changes = (before.status() == QuestionStatus.ANSWERED) != (after.status() == QuestionStatus.ANSWERED);
        return changes
                ? Standings.renew(turn, after.show(), after.asker().id())
                        .chain(() -> turn.question(after.show(), after.id()))
                : Uni.createFrom().item(after);
    }
}
