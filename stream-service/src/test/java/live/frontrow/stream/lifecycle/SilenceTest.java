package live.frontrow.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.stream.mediamtx.PublishedPath;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Instant T = Instant.parse("2026-11-23T19:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final Silence silence = new Silence();

    @Test
    void shouldNoticeSilenceOnceAndItsEndOnce() {
        // Given
        assertThat(look(100, 0)).isEmpty();
        assertThat(look(200, 500)).isEmpty();
        assertThat(look(200, 1000)).isEmpty();
        // When
        assertThat(look(200, 1500)).containsExactly(new Silence.Change(id, T.plusMillis(500)));
        assertThat(look(200, 2000)).isEmpty();
        // Then
        assertThat(look(201, 2500)).containsExactly(new Silence.Change(id, null));
        assertThat(look(202, 3000)).isEmpty();
    }

    @Test
    void shouldBeginAnewForWhoeverComesBack() {
        look(100, 0);
        look(100, 2000);
        assertThat(silence.look(List.of(), T.plusMillis(2500))).isEmpty();
        assertThat(look(100, 3000)).isEmpty();
    }

    private List<Silence.Change> look(long bytes, long millis) {
        PublishedPath path =
                new PublishedPath("live/abcdefghijkl", true, T, new PublishedPath.Source("rtmpConn", id), bytes, null);
        return silence.look(List.of(path), T.plusMillis(millis));
    }
}
