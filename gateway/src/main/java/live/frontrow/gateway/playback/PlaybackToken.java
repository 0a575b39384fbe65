package live.frontrow.gateway.playback;

import java.time.Instant;
import java.util.Set;

/**
 * A playback token whose signature was checked.
 *
 * @param viewer person id or anonymous viewer id
 * @param session viewing session id
 * @param show the one show that it is for
 * @param scope what it opens, such as {@code live}
 * @param windows numbers of the access windows whose part of the recording it opens; null from an instance of stream-service that does
 *     not say it yet, and of a token that opens none of it
 * @param rightsVersion the rights it was given on
 * @param expiresAt its end
 * @param visibility whom the show was for when it was given: {@code public} or {@code members}; null from an instance of
 *     stream-service that does not say it yet
 * @param counted whether whoever has it is one of the viewers; a rehearsal is none
 */
public record PlaybackToken(
        String viewer,
        String session,
        String show,
        Set<String> scope,
        Set<Integer> windows,
        long rightsVersion,
        Instant expiresAt,
        String visibility,
        boolean counted) {

    /** Copies the sets. */
    public PlaybackToken {
        scope = Set.copyOf(scope);
        windows = windows == null ? null : Set.copyOf(windows);
    }

    /** Whether it says which windows it opens. */
    public boolean namesWindows() {
        return windows != null;
    }
}
