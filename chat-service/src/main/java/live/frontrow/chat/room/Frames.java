package live.frontrow.chat.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;

/** Frames of {@code docs/chat-protocol.md} that a room makes. What only moderators may know is not in them. */
final class Frames {

    private Frames() {}

    static String of(LogEntry entry, long seq, long prev) {
        return LogJson.write(
                switch (entry) {
                    case LogEntry.Message said ->
                        new Message(
                                "message", seq, prev, said.id(), said.at(), said.author(), said.text(), said.replyTo());
                    case LogEntry.Deletion gone -> new Deleted("deleted", seq, prev, gone.message(), gone.by());
                    case LogEntry.Purge gone -> new Purged("purged", seq, prev, gone.person());
                    case LogEntry.Mute mute -> new Muted("muted", seq, prev, mute.person(), mute.until());
                    case LogEntry.Ban ban -> new Banned("banned", seq, prev, ban.person(), ban.banned());
                });
    }

    static String skip(long seq, long prev) {
        return "{\"type\":\"skip\",\"seq\":" + seq + ",\"prev\":" + prev + "}";
    }

    static String state(String room, String topic, long seq, boolean resumed, Object me, int people) {
        return LogJson.write(new State("state", 1, room, topic, seq, resumed, me, people));
    }

    static String ping() {
        return "{\"type\":\"ping\"}";
    }

    static String reconnect(long withinMillis) {
        return "{\"type\":\"reconnect\",\"withinMillis\":" + withinMillis + "}";
    }

    private record State(
            String type, int protocol, String room, String topic, long seq, boolean resumed, Object me, int people) {}

    private record Message(
            String type,
            long seq,
            long prev,
            UUID id,
            Instant at,
            Author author,
            String text,
            LogEntry.Quote replyTo) {}

    private record Deleted(String type, long seq, long prev, UUID message, LogEntry.By by) {}

    private record Purged(String type, long seq, long prev, String person) {}

    private record Muted(
            String type,
            long seq,
            long prev,
            String person,
            @JsonInclude(JsonInclude.Include.ALWAYS) Instant until) {}

    private record Banned(String type, long seq, long prev, String person, boolean banned) {}
}
