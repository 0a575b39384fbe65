package live.frontrow.stream.playback;

import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the playback call; may be missing. */
@Schema(name = "PlaybackRequest")
record PlaybackRequest(
        @Schema(description = "Viewing session to go on with, from an earlier answer")
        String sid,

        @Schema(
                description =
                        "Whether this device may take the place of another when all are taken. Left out: only if it"
                                + " names no session that it had before")
        Boolean watchHere,

        @Schema(
                description =
                        "Whether a part of the recording is enough while the show is on: where the show itself is for others by now,"
                                + " what everybody could watch can still be watched again")
        Boolean part,

        @Schema(
                description =
                        "Whether nobody watches: a rehearsal tries whether one could, and is not counted among the viewers")
        Boolean rehearsal) {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Whether a part of the recording is enough. */
    static boolean partOf(PlaybackRequest request) {
        return request != null && Boolean.TRUE.equals(request.part());
    }

    /** Whether whoever watches is somebody. */
    static boolean countedOf(PlaybackRequest request) {
        return request == null || !Boolean.TRUE.equals(request.rehearsal());
    }

    /** The session that the request wants to go on with, or null when it names none properly. */
    static UUID sessionOf(PlaybackRequest request) {
        return request != null
                        && request.sid() != null
                        && UUID_FORM.matcher(request.sid()).matches()
                ? UUID.fromString(request.sid())
                : null;
    }
}
