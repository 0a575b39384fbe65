package live.frontrow.vod.clip;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.playlist.Playlist;
import live.frontrow.vod.timeline.Timeline;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The playlist of a clip, which nobody keeps: the clip may be gone a moment later. */
final class ClipPlaylist {

    private static final Playlist PLAYLIST = new Playlist(Timeline.TARGET);

    private ClipPlaylist() {}

    /** Of these segments; {@code not-found} when there are none. */
    static RestResponse<String> answer(List<Line> lines) {
        if (lines.isEmpty()) {
            throw ProblemException.notFound("clip");
        }
        return ResponseBuilder.ok(PLAYLIST.of(lines, true), "application/vnd.apple.mpegurl")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
