package live.frontrow.chat.question;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody asks.
 *
 * @param id of the client's: sent again it is the same question
 * @param text up to 280 characters as a reader counts them
 * @param anonymous whether only moderators read who asks; null: no
 */
record NewQuestion(
        @Schema(required = true)
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{8,64}", message = "has 8 to 64 of A–Z a–z 0–9 _ -")
        String id,

        @Schema(required = true) @NotNull String text,
        @Schema(nullable = true) Boolean anonymous) {}
