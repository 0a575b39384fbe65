package live.frontrow.chat.people;

import java.time.Instant;
import java.util.List;
import live.frontrow.chat.log.MessageView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What moderators know of a person.
 *
 * @param id OIDC subject
 * @param name as they are called now
 * @param firstSeen when they took their first ticket
 * @param creator whether they are the creator
 * @param moderator whether they moderate
 * @param banned whether they are banned from the channel
 * @param messages that they wrote and that are still there
 * @param deleted that they wrote and that are gone
 * @param mutes how often they were muted
 * @param bans how often they were banned
 * @param reports how many messages of theirs were reported
 * @param newest messages that are still there, newest first, at most twenty
 * @param note what moderators tell each other, or null
 */
record PersonCard(
        @Schema(required = true) String id,
        @Schema(required = true) String name,
        @Schema(required = true) Instant firstSeen,
        @Schema(required = true) boolean creator,
        @Schema(required = true) boolean moderator,
        @Schema(required = true) boolean banned,
        @Schema(required = true) long messages,
        @Schema(required = true) long deleted,
        @Schema(required = true) long mutes,
        @Schema(required = true) long bans,
        @Schema(required = true) long reports,
        @Schema(required = true) List<MessageView> newest,
        @Schema(required = true, nullable = true) Note note) {

    PersonCard with(List<MessageView> messagesOfTheirs) {
        return new PersonCard(
                id,
                name,
                firstSeen,
                creator,
                moderator,
                banned,
                messages,
                deleted,
                mutes,
                bans,
                reports,
                messagesOfTheirs,
                note);
    }

    /**
     * A note.
     *
     * @param text for moderators only
     * @param by who wrote it
     * @param at when
     */
    record Note(
            @Schema(required = true) String text,
            @Schema(required = true) Named by,
            @Schema(required = true) Instant at) {}
}
