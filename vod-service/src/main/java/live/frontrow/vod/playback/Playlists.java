package live.frontrow.vod.playback;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.vod.playlist.Playlist;
import live.frontrow.vod.timeline.Timeline;

/** Playlists as they stand; made once for all who ask within a tenth of a second. */
@Singleton
class Playlists {

    /** An hour's playlist has 45 KB. */
    private static final int MOST = 50;

    private static final Duration KEPT = Duration.ofMillis(100);

    private final Index index;
    private final Playlist playlist = new Playlist(Timeline.TARGET);
    private final AsyncCache<String, Written> written =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).buildAsync();

    Playlists(Index index) {
        this.index = index;
    }

    /** A playlist and for how long browsers may keep it. */
    record Written(String text, String cacheControl) {}

    /** The playlist of a show; null when nothing of it can be played. */
    Uni<Written> of(String show) {
        // A copy: a gateway that does not wait any longer ends only that.
        return Uni.createFrom().completionStage(() -> written.get(
                        show, (key, executor) -> write(show).subscribeAsCompletionStage())
                .copy());
    }

    /** Whether it is complete is read first: what is added meanwhile is then not called all. */
    private Uni<Written> write(String show) {
        return index.complete(show).onItem().ifNotNull().transformToUni(complete -> index.lines(show, complete)
                .map(lines -> lines.isEmpty()
                        ? null
                        : new Written(
                                playlist.of(lines, complete), complete ? "private, max-age=5" : "private, max-age=1")));
    }
}
