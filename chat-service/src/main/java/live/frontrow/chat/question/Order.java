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
    HOLD(HELD, EnumSet.of(OPEN, SKIPPED), ""),
    REJECT(
            REJECTED,
            EnumSet.of(HELD, OPEN, SKIPPED, ANSWERING),
            ", answering_at = null, answer_from = null, reason = $4"),
    SKIP(SKIPPED, EnumSet.of(OPEN, ANSWERING), ", answering_at = null, answer_from = null"),
    REOPEN(
            OPEN,
            EnumSet.of(HELD, ANSWERING, ANSWERED, SKIPPED, REJECTED),
            ", answering_at = null, answered_at = null, answer_from = null, reason = null"),
    /** Who takes an answer up again at once has only corrected themselves: it began where it began. */
    ANSWERING_NOW(
            ANSWERING,
            EnumSet.of(OPEN, SKIPPED, ANSWERED),
            ", answered_at = null, answering_at = case when answered_at > $4 then answering_at else $5 end, "
                    + "answer_from = case when answered_at > $4 then answer_from else $6 end"),
    ANSWERED_NOW(ANSWERED, EnumSet.of(OPEN, SKIPPED, ANSWERING), ", answered_at = $4");

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
