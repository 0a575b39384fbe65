package live.frontrow.chat.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.MessageView;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.pulse.Pulse;

/** Frames of {@code docs/chat-protocol.md} that a room makes. What only moderators may know is not in them. */
final class Frames {

    private Frames() {}

    static String of(LogEntry entry, long seq, long prev) {
        return LogJson.write(
                switch (entry) {
                    case LogEntry.Message said ->
                        new Message(seq, prev, said.id(), said.at(), said.author(), said.text(), said.replyTo());
                    case LogEntry.Release release ->
                        throw new IllegalArgumentException(
                                "A release is the message " + release.message().id());
                    case LogEntry.Deletion gone -> new Deleted(seq, prev, gone.message(), gone.by());
                    case LogEntry.Purge gone -> new Purged(seq, prev, gone.person());
                    case LogEntry.Erasure gone -> new Purged(seq, prev, gone.person());
                    case LogEntry.Mute mute -> new Muted(seq, prev, mute.person(), mute.until());
                    case LogEntry.Ban ban -> new Banned(seq, prev, ban.person(), ban.banned());
                    case LogEntry.Setting said -> new Set(seq, prev, said.settings());
                    case LogEntry.Pin pin -> throw new IllegalArgumentException("A pin is an entry of its own");
                });
    }

    /** The message above all others; of null: none. */
    static String pinned(LogEntry.Message message, long seq, long prev) {
        return LogJson.write(new Pinned(seq, prev, MessageView.of(message)));
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
        return LogJson.write(new Held(seq, prev, MessageView.of(message), held.reason(), held.until()));
    }

    static String skip(long seq, long prev) {
        return LogJson.write(new Skip(seq, prev));
    }

    static String state(State state) {
        return LogJson.write(state);
    }

    static String me(Object me) {
        return LogJson.write(new Me(me));
    }

    static String presence(int people) {
        return LogJson.write(new Presence(people));
    }

    static String reactions(Map<String, Long> totals) {
        return LogJson.write(new Reactions(totals));
    }

    static String emoji(Map<String, String> pictures) {
        return LogJson.write(new Emoji(pictures));
    }

    /** What {@link Board} tells; what is null is left out. */
    static String questions(List<Object> changed, List<Object> voted, Boolean missed, Object settings) {
        return LogJson.write(new Questions(changed, voted, missed, settings));
    }

    /** The same of polls, which have no settings. */
    static String polls(List<Object> changed, List<Object> voted, Boolean missed, Object none) {
        return LogJson.write(new Polls(changed, voted, missed));
    }

    static String ping() {
        return LogJson.write(new Ping());
    }

    static String reconnect(long withinMillis) {
        return LogJson.write(new Reconnect(withinMillis));
    }

    /** The first frame for everybody who comes in. */
    @JsonTypeName("state")
    record State(
            int protocol,
            String room,
            String topic,
            long seq,
            boolean resumed,
            Object me,
            Settings settings,
            @JsonInclude(JsonInclude.Include.ALWAYS) MessageView pinned,
            int people,
            Map<String, Long> reactions)
            implements Frame {

        State(String room, String topic, long seq, boolean resumed, Object me, Memory memory, Pulse pulse) {
            this(
                    1,
                    room,
                    topic,
                    seq,
                    resumed,
                    me,
                    memory.settings(),
                    MessageView.of(memory.pinned()),
                    pulse.people(),
                    pulse.totals());
        }
    }

    @JsonTypeName("me")
    private record Me(Object me) implements Frame {}

    @JsonTypeName("message")
    private record Message(long seq, long prev, UUID id, Instant at, Author author, String text, LogEntry.Quote replyTo)
            implements Frame {}

    @JsonTypeName("held")
    private record Held(Long seq, Long prev, MessageView message, LogEntry.Reason reason, Instant until)
            implements Frame {}

    @JsonTypeName("deleted")
    private record Deleted(long seq, long prev, UUID message, LogEntry.By by) implements Frame {}

    @JsonTypeName("purged")
    private record Purged(long seq, long prev, String person) implements Frame {}

    @JsonTypeName("muted")
    private record Muted(
            long seq,
            long prev,
            String person,
            @JsonInclude(JsonInclude.Include.ALWAYS) Instant until) implements Frame {}

    @JsonTypeName("settings")
    private record Set(long seq, long prev, Settings settings) implements Frame {}

    @JsonTypeName("pinned")
    private record Pinned(
            long seq,
            long prev,
            @JsonInclude(JsonInclude.Include.ALWAYS) MessageView message) implements Frame {}

    @JsonTypeName("banned")
    private record Banned(long seq, long prev, String person, boolean banned) implements Frame {}

    @JsonTypeName("skip")
    private record Skip(long seq, long prev) implements Frame {}

    @JsonTypeName("presence")
    private record Presence(int people) implements Frame {}

    @JsonTypeName("reactions")
    private record Reactions(Map<String, Long> totals) implements Frame {}

    @JsonTypeName("emoji")
    private record Emoji(Map<String, String> pictures) implements Frame {}

    @JsonTypeName("questions")
    private record Questions(List<Object> changed, List<Object> voted, Boolean missed, Object settings)
            implements Frame {}

    @JsonTypeName("polls")
    private record Polls(List<Object> changed, List<Object> voted, Boolean missed) implements Frame {}

    @JsonTypeName("ping")
    private record Ping() implements Frame {}

    @JsonTypeName("reconnect")
    private record Reconnect(long withinMillis) implements Frame {}
}
