package live.frontrow.stream.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that could be better, for the page to put into words. */
@Schema(name = "SignalFinding")
public record Finding(
        Id id,

        @Schema(description = "The figure that the sentence names, in the unit of its kind")
        double value) {

    /** Kinds, the worst first. */
    @Schema(name = "SignalFindingId")
    public enum Id {
        /** Milliseconds that media comes late. */
        @JsonProperty("behind")
        BEHIND,
        /** No sound; the value is 0. */
        @JsonProperty("no-sound")
        NO_SOUND,
        /** Seconds between keyframes. */
        @JsonProperty("keyframes-far")
        KEYFRAMES_FAR,
        /** Frames a second. */
        @JsonProperty("few-frames")
        FEW_FRAMES,
        /** Frames missing in five seconds. */
        @JsonProperty("missing-frames")
        MISSING_FRAMES,
        /** Unevenness. */
        @JsonProperty("uneven-frames")
        UNEVEN_FRAMES,
        /** Megabits a second. */
        @JsonProperty("too-much")
        TOO_MUCH,
        /** Hertz. */
        @JsonProperty("sound-rate")
        SOUND_RATE
    }
}
