package live.frontrow.gateway.hls.mux;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a playlist or media object that holds picture and sound, as {@code 1a2b_video1-audio2_part7.mp4}. It says
 * itself which two of MediaMTX's objects it is made of, so that every gateway can make it, whatever it has seen before:
 * MediaMTX ends the parts and segments of all its tracks at the same moments and counts them alike (gohlslib
 * v2.4.3, {@code muxerStream.rotateParts}).
 *
 * @param before what precedes the tracks
 * @param video MediaMTX's id of the picture's track
 * @param audio its id of the sound's
 * @param after what follows them
 */
public record MuxedName(String before, String video, String audio, String after) {

    private static final Pattern NAME = Pattern.compile(
            "((?:[0-9a-f]{1,32}_)?)(video[0-9]{1,2})-(audio[0-9]{1,2})(_[a-z]{1,8}[0-9]{0,12}\\.(?:mp4|m3u8))");

    /** Nothing for the name of what is MediaMTX's own. */
    public static Optional<MuxedName> of(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches()
                ? Optional.of(new MuxedName(name.group(1), name.group(2), name.group(3), name.group(4)))
                : Optional.empty();
    }

    /** Where the picture is at MediaMTX. */
    public String videoFile() {
        return before + video + after;
    }

    /** Where the sound is at MediaMTX. */
    public String audioFile() {
        return before + audio + after;
    }

    /** The picture's playlist as that of both: the sound's has the same parts of the same lengths. */
    public String playlist(String ofVideo) {
        return ofVideo.replace("_" + video + "_", "_" + video + "-" + audio + "_");
    }
}
