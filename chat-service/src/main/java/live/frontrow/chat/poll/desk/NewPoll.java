package live.frontrow.chat.poll.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A poll that somebody makes.
 *
 * @param id of the client's: sent again it is the same poll
 * @param text up to 140 characters as a reader counts them
 * @param options two to six that are different, of up to 60 characters
 */
@Schema(name = "NewPoll")
record NewPoll(
        @Schema(required = true)
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{8,64}", message = "has 8 to 64 of A–Z a–z 0–9 _ -")
        String id,

        @Schema(required = true) @NotNull String text,
        @Schema(required = true) @NotNull List<@NotNull String> options) {}
