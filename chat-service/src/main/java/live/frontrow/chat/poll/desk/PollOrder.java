package live.frontrow.chat.poll.desk;

import java.time.Duration;
import java.time.Instant;
import live.frontrow.chat.poll.Poll;
import live.frontrow.chat.poll.PollStatus;

/** What a moderator does with a poll: when it can be done, and when it is so already. */
enum PollOrder {
    OPEN,
    CLOSE,
    /** It was closed by mistake: votes go on. */
    REOPEN,
    /** It was opened by mistake: a draft again, without the votes. */
    TAKE_BACK,
    DELETE,
    RESTORE;

    /** So long a mistake is taken back. */
    static final Duration CORRECTED = Duration.ofMinutes(1);

    /** Whether there is nothing to do. */
    boolean done(Poll poll) {
        return switch (this) {
            case OPEN -> poll.status() == PollStatus.OPEN;
            case REOPEN -> poll.status() == PollStatus.OPEN && poll.closesAt() == null;
            case CLOSE -> poll.status() == PollStatus.CLOSED;
            case TAKE_BACK, RESTORE -> poll.status() == PollStatus.DRAFT;
            case DELETE -> poll.status() == PollStatus.DELETED;
        };
    }

    boolean possible(Poll poll, Instant now) {
        return switch (this) {
            case OPEN, DELETE -> poll.status() == PollStatus.DRAFT;
            case CLOSE -> poll.status() == PollStatus.OPEN;
            case REOPEN ->
                poll.status() == PollStatus.OPEN || poll.status() == PollStatus.CLOSED && recent(poll.closedAt(), now);
            case TAKE_BACK -> poll.status() == PollStatus.OPEN && recent(poll.openedAt(), now);
            case RESTORE -> poll.status() == PollStatus.DELETED;
        };
    }

    /** Whether it makes of the poll the one that is open. */
    boolean opens() {
        return this == OPEN || this == REOPEN;
    }

    private static boolean recent(Instant time, Instant now) {
        return now.isBefore(time.plus(CORRECTED));
    }
}
