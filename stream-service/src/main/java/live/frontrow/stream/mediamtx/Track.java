package live.frontrow.stream.mediamtx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;

/**
 * A track of a path as MediaMTX names it.
 *
 * @param codec as {@code H264}, {@code MPEG-4 Audio}
 * @param codecProps what MediaMTX read from it, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Track(String codec, Props codecProps) {

    private static final Set<String> VIDEO =
            Set.of("H264", "H265", "AV1", "VP8", "VP9", "MPEG-4 Video", "MPEG-1/2 Video", "M-JPEG");

    /** What every browser plays from our HLS. */
    private static final Set<String> PLAYABLE = Set.of("H264", "MPEG-4 Audio", "Opus");

    /**
     * Sizes and rates; null where they do not apply.
     *
     * @param width pixels
     * @param height pixels
     * @param sampleRate hertz
     * @param channelCount 1 is mono
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Props(Integer width, Integer height, Integer sampleRate, Integer channelCount) {

        static final Props NONE = new Props(null, null, null, null);
    }

    /** What is known of it; never null. */
    public Props props() {
        return codecProps == null ? Props.NONE : codecProps;
    }

    /** Picture, else sound. */
    public boolean video() {
        return VIDEO.contains(codec);
    }

    /** Whether every browser plays it. */
    public boolean playable() {
        return PLAYABLE.contains(codec);
    }
}
