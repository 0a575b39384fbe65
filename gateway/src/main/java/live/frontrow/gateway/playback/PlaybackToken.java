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
 * @param windows numbers of the access windows whose part of the recording it opens; none from an instance of stream-service that does
 *     not say it yet
 * @param rightsVersion the rights it was given on
 * @param expiresAt its end
 * @param visibility whom the show was for when it was given: {@code public} or {@code members}; null from an instance of
 *     stream-service that does not say it yet
 */
public record PlaybackToken(
        String viewer,
        String session,
        String show,
        Set<String> scope,
        Set<Integer> windows,
        long rightsVersion,
        Instant expiresAt,
        String visibility) {

    /** Copies the sets. */
    public PlaybackToken {
        scope = Set.copyOf(scope);
        windows = Set.copyOf(windows);
    }
}
