package live.frontrow.stream.ingest;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.test.EventProbe;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.LogTap;
import live.frontrow.stream.test.MediaMtxView;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import live.frontrow.stream.test.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real encoders at a real MediaMTX that may not send: they are told, the operator reads why, and nothing changes. */
@QuarkusTest
class RefusedPublisherTest extends ServiceTest {

    /** The problem of each refusal and what it says. */
    private static final Map<String, String> KEY_PROBLEMS = Map.of(
            "stream-key-wrong", "The stream key is wrong. Copy it from the studio again.",
            "stream-key-revoked", "This stream key was deleted in the studio. Use another one.",
            "stream-key-missing", "The secret part of the stream key is missing. Copy the whole key from the studio.");

    private static final Map<String, String> BUSY =
            Map.of("ingest-busy", "Another connection is already sending; stop it first.");

    private static final Duration CUT_WITHIN = Duration.ofSeconds(5);

    @Inject
    Pool pool;

    private MediaMtxView mediaMtx;
    private LogTap log;
    private EventProbe probe;

    @BeforeEach
    void listen() {
        mediaMtx = new MediaMtxView(Settings.a());
        log = LogTap.open();
        probe = EventProbe.of(EventType.STREAM_LIVE, EventType.STREAM_UPDATED, EventType.STREAM_ENDED);
    }

    @AfterEach
    void stopListening() {
        log.close();
        probe.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWrongRevokedAndMissingKeys(Way way) {
        // Given
        String show = planned("Refused over " + way);
        Key key = keyOf(show);
        Key revoked = keyOf(show);
        asCreator().delete("/api/v1/streams/" + show + "/keys/" + revoked.id());
        String guess = "G".repeat(32);
        List<Long> before = rows(show, key);
        // When
        try (Sender wrong = way.send(key, guess);
                Sender late = way.send(revoked);
                Sender bare = way.send(key, "")) {
            // Then
            assertToldToStop(wrong, late, bare);
        }
        assertExplained(KEY_PROBLEMS, guess, revoked.secret(), key.secret());
        assertThat(mediaMtx.online(key)).isFalse();
        assertThat(rows(show, key)).isEqualTo(before);
        await().untilAsserted(() -> assertThat(probe.events(show)).hasSize(1)); // planned
        show(show)
                .body("status", equalTo("scheduled"))
                .body("version", equalTo(1))
                .body("publication", equalTo(0));
        asCreator().get("/api/v1/streams/" + show + "/keys").then().body("items[0].lastUsedAt", nullValue());
    }

    @Test
    void shouldRefuseASecondPublisherWithAnotherKey() {
        // Given
        String show = planned("Second");
        Key first = keyOf(show);
        Key second = keyOf(show);
        try (Sender sender = Way.RTMP.send(first)) {
            awaitLive(show);
            int version = show(show).extract().path("version");
            List<Long> before = rows(show, first);
            // When
            try (Sender rtmp = Way.RTMP.send(second);
                    Sender srt = Way.SRT.send(second);
                    Sender whip = Way.WHIP.send(second)) {
                // Then
                assertToldToStop(rtmp, srt, whip);
            }
            assertExplained(BUSY, first.secret(), second.secret());
            assertThat(log.lines().stream().filter(line -> line.contains("reason=ingest-busy")))
                    .hasSizeGreaterThanOrEqualTo(3);
            long received = mediaMtx.bytes(first);
            await().until(() -> mediaMtx.bytes(first) > received);
            assertThat(sender.alive()).isTrue();
            assertThat(rows(show, first)).isEqualTo(before);
            show(show)
                    .body("status", equalTo("live"))
                    .body("version", equalTo(version))
                    .body("publication", equalTo(1));
            end(show);
        }
        await().until(() -> probe.events(show).stream().anyMatch(event -> event.type() == EventType.STREAM_ENDED));
        assertThat(probe.events(show)).hasSize(3); // planned, live, ended
    }

    @ParameterizedTest
    @EnumSource
    void shouldCutOffWhoeverSendsWithARevokedKey(Way way) {
        // Given
        String show = planned("Cut over " + way);
        Key key = keyOf(show);
        try (Sender _ = way.send(key)) {
            awaitLive(show);
            // When
            asCreator()
                    .delete("/api/v1/streams/" + show + "/keys/" + key.id())
                    .then()
                    .statusCode(204);
            // Then
            await().atMost(CUT_WITHIN).until(() -> !mediaMtx.online(key));
        }
        await().untilAsserted(() -> show(show).body("status", equalTo("interrupted")));
        assertThat(log.lines()).anyMatch(line -> line.startsWith("Thrown out") && line.contains("reason=key-revoked"));
        end(show);
    }

    private static void assertToldToStop(Sender... refused) {
        await().until(() -> Stream.of(refused).noneMatch(Sender::alive));
        assertThat(refused).allMatch(Sender::failed);
    }

    /** MediaMTX's log has the answer as we gave it, ours has the reason; neither has what was sent. */
    private void assertExplained(Map<String, String> problems, String... secrets) {
        problems.forEach((id, detail) -> {
            assertThat(log.lines()).anyMatch(line -> line.startsWith("Publisher refused") && line.contains(id));
            assertThat(mediaMtx.log()).contains("\"id\":\"" + id + "\"", "\"detail\":\"" + detail + "\"");
        });
        assertThat(mediaMtx.log() + log.lines()).doesNotContain(secrets);
    }

    /** Connections, publications and events that are written down for the show. */
    private List<Long> rows(String show, Key key) {
        return List.of(
                count("select count(*) from ingest_connection where ingest_id = $1", key.ingestId()),
                count("select count(*) from publication where show_id::text = $1", show),
                count("select count(*) from outbox where key = $1", show));
    }

    private long count(String sql, String parameter) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static void awaitLive(String show) {
        await().untilAsserted(() -> show(show).body("status", equalTo("live")));
    }
}
