package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.stream.time.Now;

/** Tells whoever asked that their question was answered; not of what it was, which may have been asked without a name. */
@ApplicationScoped
class AnswerNotices implements EventHandler {

    /** What happened before, a new reader of the topic hears as well. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final NoticePlan plan;

    AnswerNotices(NoticePlan plan) {
        this.plan = plan;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.QUESTION_ANSWERED);
    }

    /** A notice is planned once, whatever is said again. */
    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public Uni<Void> handle(Event event) {
        QuestionAnswered answer = (QuestionAnswered) event.data();
        if (!answer.answered()) {
            return plan.takenBack(answer.question());
        }
        Instant now = Now.get();
        return answer.at().isAfter(now.minus(NEWS))
                ? plan.answered(
                        new Answer(answer.question(), answer.answerFrom()),
                        UUID.fromString(answer.show()),
                        answer.person(),
                        now)
                : Uni.createFrom().voidItem();
    }
}
