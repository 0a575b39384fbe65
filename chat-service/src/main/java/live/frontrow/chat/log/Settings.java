package live.frontrow.chat.log;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a room allows. Nothing of it binds moderators and the creator.
 *
 * @param slowSeconds between two messages of one person; 0: no such limit
 * @param membersOnly whether only members write
 * @param emojiOnly whether a message is made of emoji alone
 * @param links who may send addresses of the web
 * @param minAccountMinutes since somebody was seen first, before they may write
 * @param delaySeconds that moderators see a message before everybody else does
 * @param holdFirst whether the first message of a person waits for a moderator
 */
public record Settings(
        int slowSeconds,
        boolean membersOnly,
        boolean emojiOnly,
        Links links,
        int minAccountMinutes,
        int delaySeconds,
        boolean holdFirst) {

    /** A room of which nobody has said anything. */
    public static final Settings OPEN = new Settings(0, false, false, Links.ALL, 0, 0, false);

    /** What a record of an earlier version does not say is open. */
    public Settings {
        links = links == null ? Links.ALL : links;
    }

    /** Who may send links. */
    public enum Links {
        @JsonProperty("all")
        ALL,
        @JsonProperty("members")
        MEMBERS,
        @JsonProperty("none")
        NONE
    }
}
