package live.frontrow.chat.queue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits.
 *
 * @param items oldest first, at most two hundred
 */
record QueueView(@Schema(required = true) List<Waiting> items) {}
