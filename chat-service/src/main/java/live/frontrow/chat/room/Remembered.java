package live.frontrow.chat.room;

import java.time.Instant;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.Settings;

/**
 * What the archive of the log said of a room when somebody was let in: it reaches further back than a pod has read.
 *
 * @param mutedUntil until when they may not write, or null
 * @param settings of the room, or null when nobody ever changed them
 * @param pinned the message above the others, or null
 */
public record Remembered(Instant mutedUntil, Settings settings, LogEntry.Message pinned) {

    /** Nothing at all. */
    public static final Remembered NOTHING = new Remembered(null, null, null);
}
