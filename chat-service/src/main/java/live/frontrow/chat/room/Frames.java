package live.frontrow.chat.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.MessageView;
import live.frontrow.chat.log.Settings;

/** Frames of {@code docs/chat-protocol.md} that a room makes. What only moderators may know is not in them. */
final class Frames {

    private Frames() {}

    static String of(LogEntry entry, long seq, long prev) {
        return LogJson.write(
                switch (entry) {
                    case LogEntry.Message said ->
                        new Message(
                                "message", seq, prev, said.id(), said.at(), said.author(), said.text(), said.replyTo());
                    case LogEntry.Release release -> throw new IllegalArgumentException(
                            "A release is the message " + release.message().id());
                    case LogEntry.Deletion gone -> new Deleted("deleted", seq, prev, gone.message(), gone.by());
                    case LogEntry.Purge gone -> new Purged("purged", seq, prev, gone.person());
                    case LogEntry.Mute mute -> new Muted("muted", seq, prev, mute.person(), mute.until());
                    case LogEntry.Ban ban -> new Banned("banned", seq, prev, ban.person(), ban.banned());
                    case LogEntry.Setting said -> new Set("settings", seq, prev, said.settings());
                    case LogEntry.Pin pin -> new Pinned("pinned", seq, prev, MessageView.of(pin.message()));
                });
    }

    /** For moderators, in the room's order. */
    static String held(LogEntry.Message message, long seq, long prev) {
        return held(message, Long.valueOf(seq), Long.valueOf(prev));
    }

    /** For its writer, who has no place in that order for it yet. */
    static String held(LogEntry.Message message) {
        return held(message, null, null);
    }

    private static String held(LogEntry.Message message, Long seq, Long prev) {
        LogEntry.Held held = message.held();
        return LogJson.write(new Held("held", seq, prev, MessageView.of(message), held.reason(), held.until()));
    }

    static String skip(long seq, long prev) {
        return "{\"type\":\"skip\",\"seq\":" + seq + ",\"prev\":" + prev + "}";
    }

    static String state(State state) {
        return LogJson.write(state);
    }

    static String me(Object me) {
        return LogJson.write(new Me("me", me));
    }

    static String ping() {
        return "{\"type\":\"ping\"}";
    }

    static String reconnect(long withinMillis) {
        return "{\"type\":\"reconnect\",\"withinMillis\":" + withinMillis + "}";
    }

    /** The first frame for everybody who comes in. */
    record State(
            String type,
            int protocol,
            String room,
            String topic,
            long seq,
            boolean resumed,
            Object me,
            Settings settings,
            @JsonInclude(JsonInclude.Include.ALWAYS) MessageView pinned,
            int people) {

        State(
                String room,
                String topic,
                long seq,
                boolean resumed,
                Object me,
                Settings settings,
                LogEntry.Message pinned,
                int people) {
            this("state", 1, room, topic, seq, resumed, me, settings, MessageView.of(pinned), people);
        }
    }

    private record Me(String type, Object me) {}

    private record Message(
            String type,
            long seq,
            long prev,
            UUID id,
            Instant at,
            Author author,
            String text,
            LogEntry.Quote replyTo) {}

    private record Held(
            String type, Long seq, Long prev, MessageView message, LogEntry.Reason reason, Instant until) {}

    private record Deleted(String type, long seq, long prev, UUID message, LogEntry.By by) {}

    private record Purged(String type, long seq, long prev, String person) {}

    private record Muted(
            String type,
            long seq,
            long prev,
            String person,
            @JsonInclude(JsonInclude.Include.ALWAYS) Instant until) {}

    private record Set(String type, long seq, long prev, Settings settings) {}

    private record Pinned(
            String type, long seq, long prev, @JsonInclude(JsonInclude.Include.ALWAYS) MessageView message) {}

    private record Banned(String type, long seq, long prev, String person, boolean banned) {}
}
