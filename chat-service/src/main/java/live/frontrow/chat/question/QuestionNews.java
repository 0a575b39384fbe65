package live.frontrow.chat.question;

import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.room.Change;

/** What sockets are told of a question. */
final class QuestionNews {

    /** Characters of a question beside its text. */
    private static final int FRAME = 600;

    /** Characters of what votes change. */
    private static final int VOTES = 150;

    private QuestionNews() {}

    /** For whoever may not see a question any more, and for whom it went to another one, or another show. */
    record Gone(UUID id, long version, UUID show, QuestionStatus status, UUID mergedInto) {}

    /** What votes change. */
    record Votes(UUID id, long version, int votes, double rank, double recent) {}

    /** A question of a show's room, of which everything up to {@code seen} was told. */
    static Change of(Question question, UUID room, long seen, Instant now) {
        Object gone = new Gone(
                question.id(),
                question.show().equals(room) ? question.version() : question.leftVersion(),
                question.show(),
                question.status(),
                question.mergedInto());
        boolean here = question.show().equals(room);
        boolean seenByAll = here && Eyes.VIEWER.see(question);
        boolean seenInside = here && Eyes.MODERATOR.see(question);
        Object inside = seenInside ? Eyes.MODERATOR.view(question, now) : gone;
        Object whole = seenByAll ? Eyes.VIEWER.view(question, now) : gone;
        Object brief = new Votes(
                question.id(),
                question.version(),
                question.tally().votes(),
                question.tally().rank(),
                QuestionView.Why.recent(question.tally(), now));
        boolean stated = !here || question.stated() > seen;
        boolean current = here && question.status() == QuestionStatus.ANSWERING;
        return new Change(
                question.id(),
                whole,
                inside,
                brief,
                stated,
                current,
                FRAME + question.text().length(),
                VOTES);
    }
}
