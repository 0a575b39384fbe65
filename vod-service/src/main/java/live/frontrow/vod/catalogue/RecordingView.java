package live.frontrow.vod.catalogue;

import java.time.Instant;
import java.util.List;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.ReplayAccess;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recording as its creator sees it.
 *
 * @param show show id
 * @param title of the show
 * @param status how much there is
 * @param startedAt wall clock of the first picture
 * @param durationMillis length of what there is, drops left out
 * @param bytes of all segments
 * @param segments how many
 * @param deletedAt since when nobody can play it, or null
 * @param purgeAt when its bytes go, or null
 * @param access who may watch it, or null: those to whom the show was open
 * @param losses what could not be played
 */
@Schema(name = "Recording")
record RecordingView(
        @Schema(required = true) String show,
        @Schema(required = true) String title,
        @Schema(required = true) RecordingStatus status,
        @Schema(required = true) Instant startedAt,
        @Schema(required = true) long durationMillis,
        @Schema(required = true) long bytes,
        @Schema(required = true) int segments,

        @Schema(required = true, nullable = true, description = "Since when nobody can play it")
        Instant deletedAt,

        @Schema(required = true, nullable = true, description = "When its bytes go")
        Instant purgeAt,

        @Schema(
                required = true,
                nullable = true,
                description = "Who may watch it; null: those to whom the show was open")
        ReplayAccess access,

        @Schema(required = true) List<Loss> losses) {

    /**
     * A recorded file that could not be played, or not to its end.
     *
     * @param file its name among those that were set aside
     * @param reason what is wrong with it
     * @param at when that was found
     */
    @Schema(name = "RecordingLoss")
    record Loss(
            @Schema(required = true) String file,
            @Schema(required = true) String reason,
            @Schema(required = true) Instant at) {}

    /** The same with its losses. */
    RecordingView with(List<Loss> found) {
        return new RecordingView(
                show, title, status, startedAt, durationMillis, bytes, segments, deletedAt, purgeAt, access, found);
    }
}
