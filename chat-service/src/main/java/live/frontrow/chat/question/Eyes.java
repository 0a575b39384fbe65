package live.frontrow.chat.question;

import java.time.Instant;

/** Who looks at a question, and so what they see of it. */
enum Eyes {
    /** Whoever may read the room. */
    VIEWER,
    /** Whoever asked it. */
    ASKER,
    /** Whoever keeps order. */
    MODERATOR;

    /** What {@code person} is to a question. */
    static Eyes of(String person, boolean moderates, Question question) {
        if (moderates) {
            return MODERATOR;
        }
        return question.askedBy(person) ? ASKER : VIEWER;
    }

    /** Whether they see it at all. */
    boolean see(Question question) {
        return switch (this) {
            case MODERATOR, ASKER -> question.status() != QuestionStatus.WITHDRAWN;
            case VIEWER -> question.status().visible();
        };
    }

    /** What they see, as of {@code now}. */
    QuestionView view(Question question, Instant now) {
        Question.Asker asker = question.asker();
        boolean named = this == MODERATOR || !asker.anonymous();
        return new QuestionView(
                question.id(),
                question.version(),
                question.show(),
                question.text(),
                question.status(),
                named ? new QuestionView.Author(asker.name(), asker.badges()) : null,
                asker.anonymous(),
                this == MODERATOR ? asker.id() : null,
                question.askedAt(),
                question.tally().votes(),
                question.tally().rank(),
                QuestionView.Why.of(question.tally(), now),
                question.place(),
                question.pinned(),
                question.place() != null && question.carried(),
                question.label(),
                question.origin() != null,
                this == VIEWER ? null : question.reason(),
                question.mergedInto(),
                question.answeringAt(),
                question.answeredAt(),
                question.answerFrom());
    }
}
