package live.frontrow.chat.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a record of {@code room.log} says (docs/decisions/0021-chat.md). Who did it and why is for moderators; a viewer's frame has
 * neither.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LogEntry.Message.class, name = "message"),
    @JsonSubTypes.Type(value = LogEntry.Release.class, name = "release"),
    @JsonSubTypes.Type(value = LogEntry.Deletion.class, name = "deletion"),
    @JsonSubTypes.Type(value = LogEntry.Purge.class, name = "purge"),
    @JsonSubTypes.Type(value = LogEntry.Erasure.class, name = "erasure"),
    @JsonSubTypes.Type(value = LogEntry.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = LogEntry.Ban.class, name = "ban"),
    @JsonSubTypes.Type(value = LogEntry.Setting.class, name = "settings"),
    @JsonSubTypes.Type(value = LogEntry.Pin.class, name = "pin")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface LogEntry {

    /** When the pod that wrote it had it. */
    Instant at();

    /** The time for an entry that is made now, as records keep it: in milliseconds. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Somebody wrote.
     *
     * @param id made of room, person and the client's id, so that a repetition is the same message
     * @param text cleaned, plain
     * @param replyTo the message that it answers, or null
     * @param held why only moderators see it yet, or null
     */
    record Message(UUID id, Instant at, Author author, String text, Quote replyTo, Held held) implements LogEntry {

        /** One that everybody sees. */
        public Message(UUID id, Instant at, Author author, String text, Quote replyTo) {
            this(id, at, author, text, replyTo, null);
        }

        /** The same for everybody. */
        public Message released() {
            return new Message(id, at, author, text, replyTo);
        }

        /** The same that does not tell whom it answers either. */
        public Message unnamed() {
            return new Message(id, at, author, text, new Quote(replyTo.id(), "", ""), held);
        }

        /** Whether it answers one of these. */
        public boolean answers(Predicate<UUID> which) {
            return replyTo != null && which.test(replyTo.id());
        }

        /** The same that does not tell any more what it answers. */
        public Message unquoted() {
            return new Message(id, at, author, text, new Quote(replyTo.id(), replyTo.name(), ""), held);
        }
    }

    /**
     * Why a message waits.
     *
     * @param until when it stops waiting by itself, or null
     */
    record Held(Reason reason, Instant until) {}

    /** What a message waits for. */
    enum Reason {
        /** A moderator: its author has written nothing before. */
        @JsonProperty("first")
        FIRST,
        /** The room's delay. */
        @JsonProperty("delay")
        DELAY
    }

    /**
     * A held message is there for everybody, here in the order.
     *
     * @param message all of it, because not every pod remembers it
     * @param actor who approved it; null: its time was over
     */
    record Release(Message message, String actor, Instant at) implements LogEntry {}

    /** The beginning of a message that is answered; no text when that is gone. */
    record Quote(UUID id, String name, String text) {}

    /** One message is gone. */
    record Deletion(UUID message, By by, String actor, Instant at) implements LogEntry {}

    /** All that a person wrote so far is gone. */
    record Purge(String person, String actor, Instant at) implements LogEntry {}

    /** All that a person wrote so far is gone, and whoever answered it answers nobody: the person was erased. No deed of anybody. */
    record Erasure(String person, Instant at) implements LogEntry {}

    /**
     * A person may not write.
     *
     * @param until how long, or null when they may again
     * @param actor who said so; null: nobody did, they wrote too much
     */
    record Mute(String person, Instant until, String actor, String reason, Instant at) implements LogEntry {}

    /** A person is banned from the channel and what they wrote is gone, or the ban is. */
    record Ban(String person, boolean banned, String actor, String reason, Instant at) implements LogEntry {}

    /** What the room allows from now on: all of it, whatever changed. */
    record Setting(Settings settings, String actor, Instant at) implements LogEntry {}

    /**
     * A message stands above all others.
     *
     * @param message all of it, because not every pod remembers it; null: none does any more
     */
    record Pin(Message message, String actor, Instant at) implements LogEntry {}

    /** Whose deletion it is. */
    enum By {
        @JsonProperty("author")
        AUTHOR,
        @JsonProperty("moderator")
        MODERATOR
    }
}
