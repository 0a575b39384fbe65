package live.frontrow.stream.playback;

import java.util.UUID;
import java.util.regex.Pattern;
import live.frontrow.common.id.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the playback call; may be missing. */
@Schema(name = "PlaybackRequest")
record PlaybackRequest(
        @Schema(description = "Viewing session to go on with, from an earlier answer")
        String sid) {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** The session that the request wants to go on with if it names one properly, else a new one. */
    static UUID sessionOf(PlaybackRequest request) {
        return UUID.fromString(goesOn(request) ? request.sid() : Ids.next());
    }

    /** Whether the request properly names a session to go on with. */
    static boolean goesOn(PlaybackRequest request) {
        return request != null
                && request.sid() != null
                && UUID_FORM.matcher(request.sid()).matches();
    }
}
