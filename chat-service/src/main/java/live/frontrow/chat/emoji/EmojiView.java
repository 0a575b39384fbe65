package live.frontrow.chat.emoji;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the channel's own emoji.
 *
 * @param name as people write it, between colons
 * @param url of its picture; never shows another
 */
record EmojiView(
        @Schema(required = true) String name,
        @Schema(required = true) String url) {

    /** Where pictures are, by their hash. */
    static final String PICTURES = "/api/v1/chat/emoji-pictures";

    static EmojiView of(String name, String hash) {
        return new EmojiView(name, PICTURES + '/' + hash);
    }
}
