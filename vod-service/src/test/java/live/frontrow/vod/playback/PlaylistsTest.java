package live.frontrow.vod.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import live.frontrow.vod.playback.Playlists.Written;
import live.frontrow.vod.playlist.Line;
import org.junit.jupiter.api.Test;

class PlaylistsTest {

    private final CompletableFuture<Boolean> complete = new CompletableFuture<>();
    private int asked;

    @Test
    void shouldMakeItOnceForAllAndForOthersWhenOneGoesAway() {
        // Given
        Playlists playlists = new Playlists(new Slow());
        var one = playlists.of("show").subscribe().with(playlist -> {});
        CompletableFuture<Written> other = playlists.of("show").subscribeAsCompletionStage();

        // When
        one.cancel();
        complete.complete(true);

        // Then
        assertThat(other.join().text()).contains("\nw1/000000.m4s\n");
        assertThat(asked).isEqualTo(1);
    }

    /** An index that answers when the test says. */
    private final class Slow extends Index {

        Slow() {
            super(null);
        }

        @Override
        Uni<Boolean> complete(String show) {
            asked++;
            return Uni.createFrom().completionStage(complete);
        }

        @Override
        Uni<List<Line>> lines(String show, boolean complete) {
            Instant noon = Instant.parse("2026-11-29T12:00:00Z");
            return Uni.createFrom().item(List.of(new Line(0, 1, 0, false, 4_000_000_000L, noon)));
        }
    }
}
