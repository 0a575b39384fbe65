package live.frontrow.chat.question;

import static live.frontrow.chat.question.QuestionStatus.ANSWERED;
import static live.frontrow.chat.question.QuestionStatus.ANSWERING;
import static live.frontrow.chat.question.QuestionStatus.HELD;
import static live.frontrow.chat.question.QuestionStatus.OPEN;
import static live.frontrow.chat.question.QuestionStatus.REJECTED;
import static live.frontrow.chat.question.QuestionStatus.SKIPPED;

import java.util.EnumSet;
import java.util.Set;

/** What moderators do with a question, from what it may stand at to what it stands at then. */
enum Order {
    APPROVE(OPEN, EnumSet.of(HELD), ""),
    HOLD(HELD, EnumSet.of(OPEN, SKIPPED, REJECTED), ", reason = null"),
    REJECT(REJECTED, EnumSet.of(HELD, OPEN, SKIPPED, ANSWERING), Order.LEFT + ", reason = $4"),
    SKIP(SKIPPED, EnumSet.of(OPEN, ANSWERING), Order.LEFT),
    REOPEN(OPEN, EnumSet.of(HELD, ANSWERING, ANSWERED, SKIPPED, REJECTED), Order.LEFT + ", reason = null"),
    /** Who takes an answer up again at once has only corrected themselves: it began where it began. */
    ANSWERING_NOW(ANSWERING, EnumSet.of(OPEN, SKIPPED, ANSWERED), """
            , answered_at = null, left_at = null,
            answering_at = coalesce(case when answered_at > $4 or left_at > $4 then answering_at end, $5),
            answer_from = coalesce(case when answered_at > $4 or left_at > $4 then answer_from end, $6)"""),
    /** So has whoever says again that it was answered. */
    ANSWERED_NOW(ANSWERED, EnumSet.of(OPEN, SKIPPED, ANSWERING), """
            , answered_at = $4, left_at = null,
            answering_at = case when status = 'ANSWERING' or left_at > $5 then answering_at end,
            answer_from = case when status = 'ANSWERING' or left_at > $5 then answer_from end""");

    /** Its marks stay where they are until it is known whether that was meant. */
    private static final String LEFT =
            ", answered_at = null, left_at = case when status in ('ANSWERING', 'ANSWERED') then now() else left_at end";

    private final QuestionStatus to;
    private final Set<QuestionStatus> from;
    private final String statement;

    Order(QuestionStatus to, Set<QuestionStatus> from, String what) {
        this.to = to;
        this.from = from;
        this.statement = QuestionRows.change("status = $3" + what);
    }

    /** Whether a question stands there already. */
    boolean done(QuestionStatus now) {
        return now == to;
    }

    boolean possible(QuestionStatus now) {
        return from.contains(now);
    }

    QuestionStatus to() {
        return to;
    }

    /** For {@link QuestionRows#change(live.frontrow.chat.question.Turns.Turn, Question, String, Object...)}: status first. */
    String statement() {
        return statement;
    }
}
