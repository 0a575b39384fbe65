package live.frontrow.chat.poll.desk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import live.frontrow.chat.archive.Readers;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.poll.Poll;
import live.frontrow.chat.poll.PollStatus;
import live.frontrow.chat.poll.PollView;
import live.frontrow.chat.poll.desk.PollTurns.Turn;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;

/** Opens and closes polls for moderators, and takes it back. */
@Singleton
class PollDesk {

    private static final String CHANGE = """
            update poll set status = $2, opened_at = $3, open_from = $4, close_from = $5, closes_at = $6, closed_at = null,
                version = nextval('poll_version')
            where id = $1 returning *""";

    private static final String FORGET = """
            with gone as (delete from poll_vote where poll = $1)
            update poll set status = 'DRAFT', opened_at = null, open_from = null, close_from = null, closes_at = null,
                counts = array_fill(0, array[cardinality(options)]), version = nextval('poll_version')
            where id = $1 returning *""";

    private final Moderators moderators;
    private final Readers readers;
    private final Rights rights;
    private final PollTurns turns;

    PollDesk(Moderators moderators, Readers readers, Rights rights, PollTurns turns) {
        this.moderators = moderators;
        this.readers = readers;
        this.rights = rights;
        this.turns = turns;
    }

    /** Makes a change as a moderator. */
    Uni<PollView> turn(Person caller, UUID show, Function<Turn, Uni<Poll>> change) {
        return moderators
                .admit(caller)
                .call(person -> readers.admit(person, show))
                .chain(() -> turns.take(show, change))
                .map(Poll::view);
    }

    /** Does something with a poll; {@code seconds}: after which it is closed by itself, or null. What is so already is no fault. */
    Uni<PollView> order(Person caller, UUID show, UUID id, PollOrder order, Integer seconds) {
        Instant pressed = Instant.now();
        return turn(caller, show, turn -> {
            Poll poll = turn.poll(id);
            if (order.done(poll)) {
                return Uni.createFrom().item(poll);
            }
            if (!order.possible(poll, turn.now())) {
                throw refused(poll);
            }
            if (order.opens()) {
                alone(turn, poll);
            }
            return change(turn, poll, order, pressed.plusMillis(turn.encoderDelayMillis()), seconds);
        });
    }

    private static Uni<Poll> change(Turn turn, Poll poll, PollOrder order, Instant heard, Integer seconds) {
        Instant openedAt = poll.openedAt();
        Instant openFrom = poll.openFrom();
        return switch (order) {
            case OPEN ->
                change(
                        turn,
                        poll,
                        PollStatus.OPEN,
                        turn.now(),
                        heard,
                        seconds == null ? null : heard.plusSeconds(seconds));
            // A second press, or one after the time that was set, ends nothing later than it would.
            case CLOSE -> change(turn, poll, PollStatus.OPEN, openedAt, openFrom, earlier(poll.closeFrom(), heard));
            case REOPEN -> change(turn, poll, PollStatus.OPEN, openedAt, openFrom, null);
            case DELETE -> change(turn, poll, PollStatus.DELETED, null, null, null);
            case RESTORE -> change(turn, poll, PollStatus.DRAFT, null, null, null);
            case TAKE_BACK -> turn.run(FORGET, poll.id());
        };
    }

    private static Uni<Poll> change(
            Turn turn, Poll poll, PollStatus status, Instant openedAt, Instant openFrom, Instant closeFrom) {
        return turn.run(
                CHANGE,
                poll.id(),
                status.name(),
                time(openedAt),
                time(openFrom),
                time(closeFrom),
                time(closeFrom == null ? null : closeFrom.plus(Poll.LATE)));
    }

    private static Instant earlier(Instant planned, Instant now) {
        return planned != null && planned.isBefore(now) ? planned : now;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : Rows.parameter(instant);
    }

    /** Fails when another one is open, or nobody is there to be asked any more. */
    private void alone(Turn turn, Poll poll) {
        if (rights.over(poll.show().toString())) {
            throw new ProblemException(ChatProblem.SHOW_OVER, "The show is over.");
        }
        turn.polls().stream()
                .filter(other ->
                        other.status() == PollStatus.OPEN && !other.id().equals(poll.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            ChatProblem.ANOTHER_POLL_OPEN, "Another poll is open.", Map.of("poll", other.id()));
                });
    }

    /** What cannot be done with a poll that stands so. */
    static ProblemException refused(Poll poll) {
        return new ProblemException(
                ChatProblem.POLL_STATE,
                "The poll is %s.".formatted(poll.status().words()));
    }
}
