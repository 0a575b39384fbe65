package live.frontrow.chat.emoji;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an emoji shall be called.
 *
 * @param name without colons
 */
record EmojiName(
        @Schema(required = true) @NotNull @Pattern(regexp = RULE, message = WRONG)
        String name) {

    static final String RULE = "[a-z0-9_]{2,32}";
    static final String WRONG = "is not 2 to 32 of a to z, 0 to 9 and _";
}
