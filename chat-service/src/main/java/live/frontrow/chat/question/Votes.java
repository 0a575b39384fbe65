package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.chat.archive.Readers;
import live.frontrow.chat.question.Turns.Turn;
import live.frontrow.chat.question.VoteRepository.Wish;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.ProblemException;

/** Votes of those who may read the room. Answered when they are written for good. */
@Singleton
class Votes {

    private final QuestionPace pace;
    private final VoteRepository repository;
    private final Readers readers;

    Votes(QuestionPace pace, VoteRepository repository, Readers readers) {
        this.pace = pace;
        this.repository = repository;
        this.readers = readers;
    }

    /** Gives a vote or takes it back; the same again is no fault. */
    Uni<VoteView> vote(Person person, UUID show, UUID question, boolean wanted) {
        pace.vote(person);
        return readers.admit(person, show)
                .chain(() -> repository.cast(new Wish(show, question, person.id(), wanted)))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("question"))
                .map(outcome -> {
                    if (!outcome.status().votable()) {
                        throw outcome.status() == QuestionStatus.WITHDRAWN
                                ? ProblemException.notFound("question")
                                : Turn.closed(outcome.status());
                    }
                    return new VoteView(outcome.votes(), wanted, outcome.version());
                });
    }
}
