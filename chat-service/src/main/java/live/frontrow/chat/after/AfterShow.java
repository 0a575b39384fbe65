package live.frontrow.chat.after;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a show was received, from its first picture to its end, or until now.
 *
 * @param messages written meanwhile and not taken away
 * @param writers different people who wrote them
 * @param reactions by emoji, of the same time
 * @param stepSeconds length of a step: a minute, or more in a show of more than five hours
 * @param steps all of them, one after the other
 * @param moments the liveliest, the liveliest first
 */
@Schema(name = "AfterShow")
record AfterShow(
        @Schema(required = true) Questions questions,
        @Schema(required = true) long messages,
        @Schema(required = true) long writers,
        @Schema(required = true) Map<String, Long> reactions,
        @Schema(required = true) long stepSeconds,
        @Schema(required = true) List<Step> steps,
        @Schema(required = true) List<Moment> moments) {

    /**
     * What became of the questions that stood in the show's list, but for those that were taken back.
     *
     * @param asked all of them, also those that came from an earlier show
     * @param answered those with an answer
     * @param wentOn those that are in a later show's list now
     * @param votes for all of them, each person once for each; of those that went on, the ones until the end of the show
     */
    @Schema(name = "AfterShowQuestions")
    record Questions(
            @Schema(required = true) long asked,
            @Schema(required = true) long answered,
            @Schema(required = true) long wentOn,
            @Schema(required = true) long votes) {}

    /** What came within a step that begins then. */
    @Schema(name = "AfterShowStep")
    record Step(
            @Schema(required = true) Instant at,
            @Schema(required = true) long messages,
            @Schema(required = true) long reactions) {}

    /**
     * A moment that people answered to.
     *
     * @param at when they began to, by the clock of the service
     * @param messages within twenty seconds from then
     * @param reactions within the same
     */
    @Schema(name = "AfterShowMoment")
    record Moment(
            @Schema(required = true) Instant at,
            @Schema(required = true) long messages,
            @Schema(required = true) long reactions) {}
}
