package live.frontrow.vod.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class DatabaseLibraryTest {

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Inject
    Database database;

    @Inject
    DatabaseLibrary library;

    @Test
    void shouldTellOnceThatAShowIsComplete() throws Exception {
        // Given
        String show = StoredRecording.put(pool, shelf, Instant.parse("2026-11-29T12:00:00Z"), false)
                .show();

        // When: two agents have seen at once that it is over
        library.complete(show);
        library.complete(show);

        // Then
        long version = Rows.first(
                database.run("select version from recording where show = $1 and complete_at is not null", show),
                row -> row.getLong(0));
        assertThat(version).isEqualTo(2);
    }
}
