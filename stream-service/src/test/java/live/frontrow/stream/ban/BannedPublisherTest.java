package live.frontrow.stream.ban;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import live.frontrow.stream.test.Hop;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishers at a real MediaMTX, which is told by PROXY protocol whence they come. */
@QuarkusTest
class BannedPublisherTest extends ServiceTest {

    @Inject
    Pool pool;

    @BeforeEach
    void liftAll() {
        pool.query("delete from ban").executeAndAwait();
    }

    @Test
    void shouldThrowOutWhoeverSendsFromAnAddressThatGetsBanned() throws IOException {
        // Given
        String show = planned("Banned on air");
        Key key = keyOf(show);
        try (Hop hop = Hop.to(Settings.a().settings().rtmp(), "203.0.113.77");
                Sender sender = Sender.rtmp("rtmp://127.0.0.1:" + hop.port() + "/live/" + key.streamKey())) {
            await().untilAsserted(() -> show(show).body("status", equalTo("live")));
            asCreator()
                    .get("/api/v1/streams/" + show + "/signal")
                    .then()
                    .body("source.address", equalTo("203.0.113.77"));

            // When
            asCreator()
                    .body("{\"address\":\"203.0.113.0/24\"}")
                    .post("/api/v1/bans")
                    .then()
                    .statusCode(201);

            // Then
            await().atMost(Duration.ofSeconds(5)).until(sender::failed);
            await().untilAsserted(() -> show(show).body("status", equalTo("interrupted")));

            // When: it comes back by itself
            try (Sender again = Sender.rtmp("rtmp://127.0.0.1:" + hop.port() + "/live/" + key.streamKey())) {
                await().until(again::failed);
            }
        }

        // Then
        assertThat(asCreator().get("/api/v1/bans").jsonPath().getString("items[0].lastTriedAt"))
                .isNotNull();
    }

    @Test
    void shouldThrowOutWhomTheBanMissedBecauseOfTheTime() throws IOException {
        // Given
        String show = planned("Banned behind our back");
        Key key = keyOf(show);
        try (Hop hop = Hop.to(Settings.a().settings().rtmp(), "203.0.113.78");
                Sender sender = Sender.rtmp("rtmp://127.0.0.1:" + hop.port() + "/live/" + key.streamKey())) {
            await().untilAsserted(() -> show(show).body("status", equalTo("live")));

            // When: as if it had been let in while the ban was written
            pool.preparedQuery("insert into ban values ($1, '203.0.113.78', '', now(), 'test')")
                    .executeAndAwait(Tuple.of(UUID.randomUUID()));

            // Then
            await().atMost(Duration.ofSeconds(5)).until(sender::failed);
        }
        assertThat(asCreator()
                        .get("/api/v1/streams/" + show + "/signal")
                        .jsonPath()
                        .getString("refusals.find { it.reason == 'address-banned' }.lastAddress"))
                .isEqualTo("203.0.113.78");
    }
}
