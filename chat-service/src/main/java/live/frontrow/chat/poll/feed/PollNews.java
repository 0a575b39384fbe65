package live.frontrow.chat.poll.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.poll.Poll;
import live.frontrow.chat.poll.PollStatus;
import live.frontrow.chat.room.Change;

/** What sockets are told of a poll. */
final class PollNews {

    /** Characters of a poll beside its text and options. */
    private static final int FRAME = 500;

    /** Characters of what votes change. */
    private static final int VOTES = 130;

    private PollNews() {}

    /** For whoever may not see a poll, or not any more. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Gone(UUID id, long version, UUID show, PollStatus status) {}

    /** What votes change. */
    record Votes(UUID id, long version, List<Integer> counts) {}

    /** A poll of which {@code before} was told last, or null: nothing. */
    static Change of(Poll poll, Poll before) {
        Object gone = new Gone(poll.id(), poll.version(), poll.show(), poll.status());
        Object view = poll.view();
        PollStatus status = poll.status();
        return new Change(
                poll.id(),
                status.visible() ? view : gone,
                status == PollStatus.DELETED ? gone : view,
                new Votes(poll.id(), poll.version(), poll.counts()),
                before == null || !poll.saysTheSame(before),
                status == PollStatus.OPEN,
                FRAME
                        + poll.text().length()
                        + poll.options().stream().mapToInt(String::length).sum(),
                VOTES);
    }
}
