package live.frontrow.chat.words;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole list as it shall be.
 *
 * @param version that the caller has read
 * @param words at most a thousand; {@code *} only at the ends
 */
record WordsChange(
        @Schema(required = true) @NotNull Long version,

        @Schema(required = true) @NotNull @Size(max = 1_000)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "\\*?[^*\\p{Cntrl}]+\\*?") String> words) {}
