package live.frontrow.stream.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that could be better, for the page to put into words. */
@Schema(name = "SignalFinding")
record Finding(
        Id id,

        @Schema(description = "The figure that the sentence names, in the unit of its kind")
        double value) {

    /** Kinds, the worst first. */
    @Schema(name = "SignalFindingId")
    enum Id {
        /** Milliseconds that media comes late. */
        BEHIND,
        /** No sound; the value is 0. */
        NO_SOUND,
        /** Seconds between keyframes. */
        KEYFRAMES_FAR,
        /** Frames a second. */
        FEW_FRAMES,
        /** Frames missing in five seconds. */
        MISSING_FRAMES,
        /** Unevenness. */
        UNEVEN_FRAMES,
        /** Megabits a second. */
        TOO_MUCH,
        /** Hertz. */
        SOUND_RATE
    }
}
