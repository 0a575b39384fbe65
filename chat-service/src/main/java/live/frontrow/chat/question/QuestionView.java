package live.frontrow.chat.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question as people read it. Who asked anonymously is named to moderators only, and so is everybody's id.
 *
 * @param version whoever has a higher one of this question keeps that
 * @param author null when it was asked anonymously
 * @param asker person id; null for all but moderators
 * @param votes one a person, the asker's own among them
 * @param rank higher is earlier: a number to sort by, nothing to show
 * @param place where a moderator put it, the first is 1, before all that have none; or null
 * @param carried it has its place only since one below it was put where it is
 * @param rolledOver asked for an earlier show and not answered there
 * @param reason why it was rejected; for its asker and moderators
 * @param mergedInto which question has its votes now, or null
 * @param answerFrom what the picture's clock says where the answer begins; null until then
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Question")
record QuestionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID show,
        @Schema(required = true) String text,
        @Schema(required = true) QuestionStatus status,
        @Schema(required = true, nullable = true) Author author,
        @Schema(required = true) boolean anonymous,
        @Schema(required = true, nullable = true) String asker,
        @Schema(required = true) Instant askedAt,
        @Schema(required = true) int votes,
        @Schema(required = true) double rank,
        @Schema(required = true) Why why,
        @Schema(required = true, nullable = true) Integer place,
        @Schema(required = true) boolean pinned,
        @Schema(required = true) boolean carried,
        @Schema(required = true, nullable = true) String label,
        @Schema(required = true) boolean rolledOver,
        @Schema(required = true, nullable = true) String reason,
        @Schema(required = true, nullable = true) UUID mergedInto,
        @Schema(required = true, nullable = true) Instant answeringAt,
        @Schema(required = true, nullable = true) Instant answeredAt,
        @Schema(required = true, nullable = true) Instant answerFrom) {

    /** Who asked, as they were then. */
    @Schema(name = "QuestionAuthor")
    record Author(
            @Schema(required = true) String name,
            @Schema(required = true) List<String> badges) {}

    /**
     * What the rank follows from.
     *
     * @param recent as many votes as if all had been cast just now
     * @param tier by which a membership multiplies, 1 for nobody's member
     * @param first by which a first question multiplies, else 1
     * @param askedRecently how many of its asker's were answered lately; each halves the rank
     */
    @Schema(name = "QuestionWhy")
    record Why(
            @Schema(required = true) int votes,
            @Schema(required = true) double recent,
            @Schema(required = true) double tier,
            @Schema(required = true) double first,
            @Schema(required = true) int askedRecently) {

        static Why of(Question.Tally tally, Instant now) {
            return new Why(
                    tally.votes(),
                    recent(tally, now),
                    tally.tier(),
                    tally.newcomer() ? Rank.NEWCOMER : 1,
                    tally.answered());
        }

        /** To a tenth: that is all a person reads. */
        static double recent(Question.Tally tally, Instant now) {
            return Math.round(Rank.recent(tally.weight(), tally.votes(), now) * 10) / 10.0;
        }
    }
}
