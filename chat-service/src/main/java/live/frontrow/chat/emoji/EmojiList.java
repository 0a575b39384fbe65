package live.frontrow.chat.emoji;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All of the channel's own emoji.
 *
 * @param version grows with each change
 * @param items by name
 */
record EmojiList(
        @Schema(required = true) long version,
        @Schema(required = true) List<EmojiView> items) {

    static final EmojiList NONE = new EmojiList(0, List.of());
}
