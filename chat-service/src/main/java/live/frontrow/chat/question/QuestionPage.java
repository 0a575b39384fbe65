package live.frontrow.chat.question;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Questions of a show, as somebody sees them.
 *
 * @param items up to 500
 * @param mine which questions of the show are theirs, whether among these or not
 * @param voted for which of these they have voted
 * @param moderates whether they keep order
 * @param settings what moderators say of the show's questions
 * @param nextAllowedAt when they may ask again; null: now
 */
@Schema(name = "QuestionPage")
record QuestionPage(
        @Schema(required = true) List<QuestionView> items,
        @Schema(required = true) List<UUID> mine,
        @Schema(required = true) Set<UUID> voted,
        @Schema(required = true) boolean moderates,
        @Schema(required = true) QuestionSettings settings,
        @Schema(required = true, nullable = true) Instant nextAllowedAt) {}
