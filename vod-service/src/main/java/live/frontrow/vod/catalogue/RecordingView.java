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
 * @param startedAt wall clock of the first picture that is shown
 * @param durationMillis length of what is shown, drops left out
 * @param wholeMillis length of everything, also of what was cut off
 * @param trim from where to where it is shown, or null: all of it
 * @param bytes of all segments
 * @param segments how many
 * @param deletedAt since when nobody can play it, or null
 * @param purgeAt when its bytes go, or null
 * @param kept whether it is kept for ever, whatever holds for the others
 * @param expiresAt when it is deleted because recordings are not kept any longer, or null
 * @param access who may watch it, or null: those to whom the show was open
 * @param downloads the files in which it can be had, one after the other: one unless codecs changed during the show
 * @param losses what could not be played
 */
@Schema(name = "Recording")
public record RecordingView(
        @Schema(required = true) String show,
        @Schema(required = true) String title,
        @Schema(required = true) RecordingStatus status,
        @Schema(required = true) Instant startedAt,

        @Schema(required = true, description = "Length of what is shown, drops left out")
        long durationMillis,

        @Schema(required = true, description = "Length of everything, also of what was cut off")
        long wholeMillis,

        @Schema(required = true, nullable = true, description = "From where to where it is shown; null: all of it")
        Trim trim,

        @Schema(required = true) long bytes,
        @Schema(required = true) int segments,

        @Schema(required = true, nullable = true, description = "Since when nobody can play it")
        Instant deletedAt,

        @Schema(required = true, nullable = true, description = "When its bytes go")
        Instant purgeAt,

        @Schema(required = true, description = "Whether it is kept for ever, whatever holds for the others")
        boolean kept,

        @Schema(
                required = true,
                nullable = true,
                description = "When it is deleted because recordings are kept no longer")
        Instant expiresAt,

        @Schema(
                required = true,
                nullable = true,
                description = "Who may watch it; null: those to whom the show was open")
        ReplayAccess access,

        @Schema(
                required = true,
                description = "The files in which it can be had: one, unless codecs changed during the show")
        List<Download> downloads,

        @Schema(required = true) List<Loss> losses) {

    /**
     * A file.
     *
     * @param bytes how many it has, but for some hundred
     * @param durationMillis its length
     */
    @Schema(name = "RecordingDownload")
    public record Download(
            @Schema(required = true) long bytes,
            @Schema(required = true) long durationMillis) {}

    /**
     * A recorded file that could not be played, or not to its end.
     *
     * @param file its name among those that were set aside
     * @param reason what is wrong with it
     * @param at when that was found
     */
    @Schema(name = "RecordingLoss")
    public record Loss(
            @Schema(required = true) String file,
            @Schema(required = true) String reason,
            @Schema(required = true) Instant at) {}

    /** The same with its files and losses. */
    RecordingView with(List<Download> files, List<Loss> found) {
        return new RecordingView(
                show,
                title,
                status,
                startedAt,
                durationMillis,
                wholeMillis,
                trim,
                bytes,
                segments,
                deletedAt,
                purgeAt,
                kept,
                expiresAt,
                access,
                files,
                found);
    }
}
