package live.frontrow.e2e.hls;

import java.util.Optional;

/**
 * An answer beside the one before it.
 *
 * @param received as it was sent
 * @param now with what a delta update left out
 * @param before what the client had
 */
record Step(Answer answer, MediaPlaylist received, MediaPlaylist now, Optional<MediaPlaylist> before) {}
