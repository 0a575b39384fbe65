package live.frontrow.chat.poll.vote;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import live.frontrow.chat.archive.Readers;
import live.frontrow.chat.poll.vote.PollVoteRepository.Outcome;
import live.frontrow.chat.poll.vote.PollVoteRepository.Wish;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.pace.PeoplePace;
import live.frontrow.common.problem.ProblemException;

/** Votes of those who may read the room, answered when they are written for good. */
@Singleton
class PollVotes {

    /** Somebody makes up their mind. */
    private static final int AT_ONCE = 10;

    private static final Duration EACH = Duration.ofSeconds(1);

    private final PeoplePace pace = new PeoplePace(AT_ONCE, EACH, ChatProblem.TOO_FAST, "Not so fast.");
    private final PollVoteRepository repository;
    private final Readers readers;

    PollVotes(PollVoteRepository repository, Readers readers) {
        this.repository = repository;
        this.readers = readers;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        pace.forgetOn(vertx);
    }

    /** Votes, or votes otherwise; the same again is no fault. */
    Uni<PollVoteView> vote(Person person, UUID show, UUID poll, int option) {
        pace.take(person.id());
        return readers.admit(person, show)
                .chain(() -> repository.cast(new Wish(show, poll, person.id(), option)))
                .map(outcome -> view(outcome, option));
    }

    private static PollVoteView view(Outcome outcome, int option) {
        if (outcome == null || !outcome.status().visible()) {
            throw ProblemException.notFound("poll");
        }
        if (!outcome.takes()) {
            throw new ProblemException(ChatProblem.POLL_CLOSED, "The poll takes no more votes.");
        }
        if (!outcome.has(option)) {
            throw new ProblemException(ChatProblem.POLL_OPTION_UNKNOWN, "The poll has no such option.");
        }
        return new PollVoteView(option, outcome.counts(), outcome.version());
    }
}
