package live.frontrow.vod.clip;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A clip as whoever may watch the show sees it.
 *
 * @param id its page is {@code /c/{id}}, its playlist {@code /vod/{show}/clip-{id}.m3u8}
 * @param show show id
 * @param showTitle title of the show
 * @param title as its maker calls it
 * @param maker what they are called
 * @param startMillis place in the recording
 * @param durationMillis length
 * @param madeAt when it was made
 * @param deletedAt since when nobody can play it, or null
 * @param shared whether everybody who has its address may watch it
 * @param removable whether who asks may delete it, and take that back
 */
@Schema(name = "Clip")
record ClipView(
        @Schema(required = true) String id,
        @Schema(required = true) String show,
        @Schema(required = true) String showTitle,
        @Schema(required = true) String title,
        @Schema(required = true) String maker,

        @Schema(required = true, description = "Place in the recording")
        long startMillis,

        @Schema(required = true) long durationMillis,
        @Schema(required = true) Instant madeAt,

        @Schema(required = true, nullable = true, description = "Since when nobody can play it")
        Instant deletedAt,

        @Schema(required = true, description = "Whether everybody who has its address may watch it")
        boolean shared,

        @Schema(required = true, description = "Whether you may delete it, and take that back")
        boolean removable) {

    static ClipView of(Clip clip, Who who) {
        return new ClipView(
                clip.id(),
                clip.show(),
                clip.showTitle(),
                clip.title(),
                clip.makerName(),
                Duration.ofNanos(clip.startNanos()).toMillis(),
                Duration.ofNanos(clip.nanos()).toMillis(),
                clip.madeAt(),
                clip.deletedAt(),
                clip.shared(),
                who.mayRemove(clip));
    }
}
