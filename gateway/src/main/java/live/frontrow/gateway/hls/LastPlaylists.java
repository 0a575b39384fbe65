package live.frontrow.gateway.hls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The newest whole playlist of each rendition, for the moment after the end, when MediaMTX has forgotten it. */
@Singleton
final class LastPlaylists {

    private static final int MOST = 256;
    private static final int LONGEST = 64 * 1024;

    private final Cache<EdgeRequest, String> playlists;

    LastPlaylists(EdgeConfig config) {
        // Read only within afterEnd of the show's end: twice that covers an interruption's last playlist as well.
        playlists = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.afterEnd().multipliedBy(2))
                .build();
    }

    /** Remembers a playlist, unless it is a delta of another one. */
    void keep(EdgeRequest request, String playlist) {
        if (playlist.length() <= LONGEST && !playlist.contains("#EXT-X-SKIP")) {
            playlists.put(request, playlist);
        }
    }

    /** The playlist as it stays. */
    Optional<String> ended(EdgeRequest request) {
        return Optional.ofNullable(playlists.getIfPresent(request))
                .map(playlist -> PlaylistRewrite.isMedia(playlist) ? PlaylistRewrite.end(playlist) : playlist);
    }
}
