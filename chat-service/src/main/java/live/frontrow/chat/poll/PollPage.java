package live.frontrow.chat.poll;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Polls of a show, as somebody sees them.
 *
 * @param items in the order in which they were asked; for moderators also drafts, after those
 * @param voted what this person has voted for
 * @param moderates whether they make polls
 */
@Schema(name = "PollPage")
record PollPage(
        @Schema(required = true) List<PollView> items,
        @Schema(required = true) List<Voted> voted,
        @Schema(required = true) boolean moderates) {

    /**
     * Somebody's vote.
     *
     * @param option counted from 0
     */
    @Schema(name = "PollVoted")
    record Voted(
            @Schema(required = true) UUID poll,
            @Schema(required = true) int option) {}
}
