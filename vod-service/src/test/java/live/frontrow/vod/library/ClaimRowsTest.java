package live.frontrow.vod.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class ClaimRowsTest {

    private static final Duration LIFE = Duration.ofMinutes(4);
    private static final Duration OVER = Duration.ofSeconds(-1);

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Inject
    ClaimRows claims;

    private String show;

    @BeforeEach
    void put() throws Exception {
        show = StoredRecording.put(pool, shelf, Instant.parse("2026-11-29T12:00:00Z"), true)
                .show();
    }

    @Test
    void shouldLetThemGoOneBehindTheOther() {
        // Given
        long first = claims.claim(show, "a", LIFE).orElseThrow();

        // Then
        assertThat(claims.claim(show, "b", LIFE)).isEmpty();
        assertThat(claims.claim(show, "a", LIFE)).hasValue(first);

        // When
        claims.release(show, "a");

        // Then
        assertThat(claims.claim(show, "b", LIFE).orElseThrow()).isGreaterThan(first);
        assertThat(claims.claim(show, "a", LIFE)).isEmpty();
    }

    @Test
    void shouldPassOverWhoWasNotHeardOf() {
        // Given
        long first = claims.claim(show, "a", OVER).orElseThrow();

        // Then
        long next = claims.claim(show, "b", OVER).orElseThrow();
        assertThat(next).isGreaterThan(first);

        // And at another place when it comes back: it no longer knows where the show stands
        assertThat(claims.claim(show, "a", LIFE).orElseThrow()).isGreaterThan(next);
    }

    @Test
    void shouldGiveUpAllPlacesButSome() {
        // Given
        long place = claims.claim(show, "a", LIFE).orElseThrow();

        // Then
        claims.releaseAllBut(List.of(show), "a");
        assertThat(claims.claim(show, "a", LIFE)).hasValue(place);

        // When
        claims.releaseAllBut(List.of(), "a");

        // Then
        assertThat(claims.claim(show, "b", LIFE)).isPresent();
    }

    @Test
    void shouldTakeNoPlaceBesideAnother() {
        // Given
        long place = claims.claim(show, "a", LIFE).orElseThrow();

        // Then
        assertThat(claims.claimAlone(show, "b", LIFE)).isEmpty();
        assertThat(claims.claimAlone(show, "a", LIFE)).hasValue(place);

        // When
        claims.release(show, "a");

        // Then
        assertThat(claims.claimAlone(show, "b", LIFE)).isPresent();
        assertThat(claims.claim(show, "a", LIFE)).isEmpty();
    }
}
