package live.frontrow.chat.archive;

import java.util.List;
import java.util.function.Function;
import live.frontrow.chat.log.MessageView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some messages.
 *
 * @param items newest first, or oldest first when they were asked for from a time on
 * @param next where the next page goes on, or null when there is nothing more
 */
record MessagePage(
        @Schema(required = true) List<MessageView> items,
        @Schema(required = true, nullable = true) String next) {

    /** The first {@code limit} of what was found, and where it goes on if there was more. */
    static <T> MessagePage of(List<T> found, int limit, Function<T, MessageView> message, Function<T, String> place) {
        List<T> items = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? place.apply(items.getLast()) : null;
        return new MessagePage(items.stream().map(message).toList(), next);
    }
}
