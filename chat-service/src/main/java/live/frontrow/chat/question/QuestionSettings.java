package live.frontrow.chat.question;

import io.vertx.mutiny.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What moderators say of a show's questions.
 *
 * @param open whether anything may be asked
 * @param holdFirst whether the first question of a person waits for a moderator
 * @param membersOnly whether only members ask
 * @param encoderDelayMillis how much older than its clock says a picture is when it arrives: added to the moment in which an answer begins
 */
@Schema(name = "QuestionSettings")
record QuestionSettings(
        @Schema(required = true) boolean open,
        @Schema(required = true) boolean holdFirst,
        @Schema(required = true) boolean membersOnly,
        @Schema(required = true) int encoderDelayMillis) {

    /** Of a show of which nobody has said anything. */
    static final QuestionSettings FIRST = new QuestionSettings(true, false, false, 1_000);

    /** Of a row that may be outer joined, and then is not there. */
    static QuestionSettings of(Row row) {
        return row.getBoolean("open") == null
                ? FIRST
                : new QuestionSettings(
                        row.getBoolean("open"),
                        row.getBoolean("hold_first"),
                        row.getBoolean("members_only"),
                        row.getInteger("encoder_delay_millis"));
    }
}
