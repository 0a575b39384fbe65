package live.frontrow.chat.poll.vote;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a vote.
 *
 * @param option for which the caller's counts
 * @param counts votes of each option with it
 * @param version of the poll with it
 */
@Schema(name = "PollVote")
record PollVoteView(
        @Schema(required = true) int option,
        @Schema(required = true) List<Integer> counts,
        @Schema(required = true) long version) {}
