package live.frontrow.chat.words;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words that nobody may write.
 *
 * @param version of the list, to be named with the next change
 * @param words as moderators wrote them
 */
record WordsView(
        @Schema(required = true) long version,
        @Schema(required = true) List<String> words) {}
