package live.frontrow.vod.forecast;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the storage stands.
 *
 * @param usedBytes of all recordings, deleted ones among them until their bytes go
 * @param freeBytes how much more there is room for, or null where nobody knows
 * @param shows of the last four weeks
 * @param weeklyBytes what they took a week
 * @param meanBytes what one of them took, or null where there was none
 * @param largestBytes what the largest of them took, or null
 * @param fullAt when there is no room left if it goes on so, or null
 * @param nextFits whether another one like the largest finds room, or null
 * @param behindSeconds how long ago the newest stored picture of what is on air was taken, or null where nothing of it is stored
 */
@Schema(name = "RecordingStorage")
record Storage(
        @Schema(required = true, description = "Deleted recordings count until their bytes go")
        long usedBytes,

        @Schema(required = true, nullable = true, description = "Null where the size of the storage is not known")
        Long freeBytes,

        @Schema(required = true, description = "Of the last four weeks")
        int shows,

        @Schema(required = true) long weeklyBytes,
        @Schema(required = true, nullable = true) Long meanBytes,
        @Schema(required = true, nullable = true) Long largestBytes,

        @Schema(
                required = true,
                nullable = true,
                description = "If it goes on so; null: not within ten years, or nobody knows")
        Instant fullAt,

        @Schema(required = true, nullable = true, description = "Whether another one like the largest finds room")
        Boolean nextFits,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "How long ago the newest stored picture of the show on air was taken; null where there is none")
        Double behindSeconds) {}
