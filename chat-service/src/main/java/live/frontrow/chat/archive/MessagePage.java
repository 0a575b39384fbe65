package live.frontrow.chat.archive;

import java.util.List;
import live.frontrow.chat.log.MessageView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some messages.
 *
 * @param items newest first
 * @param next cursor of what was said before, or null when nothing was
 */
record MessagePage(
        @Schema(required = true) List<MessageView> items,
        @Schema(required = true, nullable = true) String next) {}
