package live.frontrow.chat.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.test.ChatTest;
import org.junit.jupiter.api.Test;

/** Deeds as the archive keeps them. */
@QuarkusTest
class DeedRowsTest extends ChatTest {

    @Inject
    MessageRepository repository;

    @Inject
    Pool pool;

    @Test
    void shouldKeepDeedsAtTheSamePositionOfTwoPartitionsAndEachOnce() {
        String actor = UUID.randomUUID().toString();
        LogEntry purge = new LogEntry.Purge("troll", actor, Instant.now());
        List<Archived> entries = List.of(
                new Archived(UUID.randomUUID().toString(), 7, purge),
                new Archived(UUID.randomUUID().toString(), 7, purge));

        repository.take("a-topic", entries).await().atMost(AT_MOST);
        repository.take("a-topic", entries).await().atMost(AT_MOST);

        assertThat(pool.preparedQuery(
                                "select count(distinct show) as shows, count(*) as deeds from deed where actor = $1")
                        .execute(Tuple.of(actor))
                        .await()
                        .atMost(AT_MOST))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getLong("shows")).isEqualTo(2);
                    assertThat(row.getLong("deeds")).isEqualTo(2);
                });
    }
}
