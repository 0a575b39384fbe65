package live.frontrow.chat.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;

/** Messages that are held for a time. Whoever wrote one releases it; any pod does when that one did not. */
final class Delays {

    /** So long after it was asked for, a release should have come. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final Map<UUID, Waiting> waiting = new LinkedHashMap<>();

    void take(LogEntry.Message message) {
        if (message.held().until() != null) {
            waiting.put(message.id(), new Waiting(message, message.held().until()));
        }
    }

    void forget(UUID message) {
        waiting.remove(message);
    }

    /** All of a person. */
    void forget(String author) {
        waiting.values().removeIf(each -> each.message().author().id().equals(author));
    }

    /** Those whose time was over at {@code time}, each again after a while as long as it is not forgotten. */
    List<LogEntry.Message> overdue(Instant time) {
        List<LogEntry.Message> overdue = new ArrayList<>();
        waiting.replaceAll((id, each) -> {
            if (each.due().isAfter(time)) {
                return each;
            }
            overdue.add(each.message());
            return new Waiting(each.message(), time.plus(AGAIN_AFTER));
        });
        return overdue;
    }

    private record Waiting(LogEntry.Message message, Instant due) {}
}
