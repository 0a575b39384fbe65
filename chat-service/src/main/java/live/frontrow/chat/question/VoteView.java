package live.frontrow.chat.question;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a vote.
 *
 * @param votes that the question has
 * @param voted whether the caller's is among them
 * @param version of the question with them
 */
@Schema(name = "QuestionVote")
record VoteView(
        @Schema(required = true) int votes,
        @Schema(required = true) boolean voted,
        @Schema(required = true) long version) {}
