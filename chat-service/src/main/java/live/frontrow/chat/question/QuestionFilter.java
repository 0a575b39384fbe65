package live.frontrow.chat.question;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import live.frontrow.common.problem.ProblemException;

/** Which questions somebody wants to read. */
enum QuestionFilter {
    OPEN(EnumSet.of(QuestionStatus.OPEN, QuestionStatus.ANSWERING), Question.ORDER),
    /** In the order in which they were answered. */
    ANSWERED(
            EnumSet.of(QuestionStatus.ANSWERED),
            Comparator.comparing(Question::answerFrom, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Question::answeredAt)),
    ALL(
            EnumSet.of(QuestionStatus.OPEN, QuestionStatus.ANSWERING, QuestionStatus.ANSWERED, QuestionStatus.SKIPPED),
            Question.ORDER),
    HELD(EnumSet.of(QuestionStatus.HELD), Comparator.comparing(Question::askedAt, Comparator.reverseOrder())),
    REJECTED(EnumSet.of(QuestionStatus.REJECTED), Comparator.comparing(Question::askedAt, Comparator.reverseOrder()));

    private static final Set<QuestionStatus> EVERYTHING = EnumSet.complementOf(EnumSet.of(QuestionStatus.WITHDRAWN));

    private final Set<QuestionStatus> statuses;
    private final Comparator<Question> order;

    QuestionFilter(Set<QuestionStatus> statuses, Comparator<Question> order) {
        this.statuses = statuses;
        this.order = order;
    }

    /** The one that is called so. */
    static QuestionFilter of(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("status", "must be open, answered, all, held or rejected");
        }
    }

    /** Whether it is for moderators only. */
    boolean moderators() {
        return this == HELD || this == REJECTED;
    }

    Set<QuestionStatus> statuses(boolean moderates) {
        return this == ALL && moderates ? EVERYTHING : statuses;
    }

    /** Whether somebody's own question is among what they read, which others do not see. */
    boolean own(Question question) {
        return switch (question.status()) {
            case HELD, REJECTED -> this == OPEN || this == ALL;
            case MERGED -> this == ALL;
            default -> false;
        };
    }

    Comparator<Question> order() {
        return order;
    }
}
