package live.frontrow.stream.lifecycle;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.test.EventProbe;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.Test;

/** Real publishers, real MediaMTX, real Kafka: what becomes of a show. */
@QuarkusTest
class LifecycleTest extends ToldShows {

    @Inject
    Pool pool;

    @Test
    void shouldGoLiveAndSayWhere() {
        // Given
        String show = planned("On air");
        Key key = keyOf(show);
        // When
        try (Sender sender = Sender.rtmp(key.url())) {
            awaitStatus(show, "live");
            // Then
            show(show)
                    .body("publication", equalTo(1))
                    .body("startedAt", notNullValue())
                    .body("hlsUrl", equalTo("/live/" + show + "/index.m3u8"));
            StreamState live = awaitEvent(show, EventType.STREAM_LIVE);
            assertThat(live.originUrl()).isEqualTo(Settings.a().hlsUrl() + "/live/" + key.ingestId());
            assertThat(live.publication()).isEqualTo(1);
            assertThat(sender.alive()).isTrue();
            end(show);
        }
    }

    @Test
    void shouldTakeADropForADropAndGoOnWithTheNextPublication() {
        // Given
        String show = planned("Drop");
        Key key = keyOf(show);
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitStatus(show, "live");
        }
        // When the publisher is gone
        awaitStatus(show, "interrupted");
        show(show)
                .body("interruptedAt", notNullValue())
                .body("graceUntil", notNullValue())
                .body("hlsUrl", notNullValue());
        // Then it comes back to the same show
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitStatus(show, "live");
            show(show)
                    .body("publication", equalTo(2))
                    .body("interruptedAt", nullValue())
                    .body("graceUntil", nullValue());
            end(show);
        }
        await().untilAsserted(() -> assertThat(types(show))
                .containsExactlyInAnyOrder(
                        EventType.STREAM_UPDATED, // planned
                        EventType.STREAM_LIVE,
                        EventType.STREAM_UPDATED, // interrupted
                        EventType.STREAM_LIVE,
                        EventType.STREAM_ENDED));
        assertThat(states(show).stream().map(StreamState::version)).doesNotHaveDuplicates();
    }

    @Test
    void shouldEndOnceWhenTheGraceIsOver() {
        // Given
        String show = planned("Gone");
        Key key = keyOf(show);
        EventProbe revoked = EventProbe.of(EventType.PLAYBACK_REVOKED);
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitStatus(show, "live");
        }
        // When
        awaitStatus(show, "ended");
        // Then
        show(show).body("endedAt", notNullValue()).body("hlsUrl", nullValue());
        await().untilAsserted(
                        () -> assertThat(states(show, EventType.STREAM_ENDED)).hasSize(1));
        // Nobody loses a right: players still have to learn that this was the end.
        assertThat(revoked.events(show)).isEmpty();
        revoked.close();
        try (Sender late = Sender.rtmp(key.url())) {
            await().until(() -> !late.alive());
        }
        show(show).body("status", equalTo("ended")).body("publication", equalTo(1));
    }

    @Test
    void shouldEndAtOnceAndThrowThePublisherOut() {
        // Given
        String show = planned("End");
        Key key = keyOf(show);
        try (Sender sender = Sender.rtmp(key.url())) {
            awaitStatus(show, "live");
            // When
            asCreator()
                    .post("/api/v1/streams/" + show + "/end")
                    .then()
                    .statusCode(202)
                    .body("status", equalTo("ended"));
            // Then
            await().atMost(Duration.ofSeconds(5)).until(() -> !sender.alive());
        }
        asCreator().post("/api/v1/streams/" + show + "/end").then().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(states(show, EventType.STREAM_ENDED)).hasSize(1));
        asCreator().delete("/api/v1/streams/" + show).then().statusCode(204);
    }

    @Test
    void shouldNotEndWhatHasNotBegunNorDeleteWhatIsOnAir() {
        String show = planned("Order");
        asCreator()
                .post("/api/v1/streams/" + show + "/end")
                .then()
                .statusCode(409)
                .body("id", equalTo("show-not-on-air"));
        asAlice().post("/api/v1/streams/" + show + "/end").then().statusCode(403);
        asCreator().post("/api/v1/streams/" + UUID.randomUUID() + "/end").then().statusCode(404);
        try (Sender _ = Sender.rtmp(keyOf(show).url())) {
            awaitStatus(show, "live");
            asCreator().delete("/api/v1/streams/" + show).then().statusCode(409).body("id", equalTo("show-on-air"));
            asCreator()
                    .body("{\"scheduledAt\":null,\"title\":\"Renamed\"}")
                    .patch("/api/v1/streams/" + show)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("live"));
            end(show);
        }
    }

    @Test
    void shouldTakeSrt() {
        String show = planned("SRT");
        Key key = keyOf(show);
        try (Sender sender = Sender.srt(key.srt())) {
            awaitStatus(show, "live");
            end(show);
            await().atMost(Duration.ofSeconds(5)).until(() -> !sender.alive());
        }
    }

    @Test
    void shouldTakeWhip() {
        String show = planned("WHIP");
        Key key = keyOf(show);
        try (Sender _ = Sender.whip(key.whip(), key.secret())) {
            awaitStatus(show, "live");
            end(show);
        }
    }

    @Test
    void shouldLetAKeyReplaceItsOwnSilentConnectionOnly() {
        // Given
        String show = planned("Silent");
        Key key = keyOf(show);
        Key other = keyOf(show);
        try (Sender frozen = Sender.rtmp(key.url())) {
            awaitStatus(show, "live");
            try (Sender twin = Sender.rtmp(key.url())) {
                await().until(() -> !twin.alive());
            }
            // When
            frozen.freeze();
            try (Sender stranger = Sender.rtmp(other.url())) {
                await().until(() -> !stranger.alive());
            }
            // Then; MediaMTX lets a refused publisher wait for some seconds before it says so
            await().untilAsserted(() -> {
                try (Sender again = Sender.rtmp(key.url())) {
                    await().until(() -> !again.alive() || publication(show) == 2);
                    assertThat(publication(show)).isEqualTo(2);
                    end(show);
                }
            });
            frozen.thaw();
        }
    }

    @Test
    void shouldFindTheShowForTheChannelsKey() {
        // Given
        awaitNothingOnAir();
        Key key = channelKey();
        String opened;
        try (Sender _ = Sender.rtmp(key.url())) {
            opened = awaitChannelShow();
            show(opened).body("publication", equalTo(1));
        }
        awaitStatus(opened, "interrupted");
        // When it comes back
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitStatus(opened, "live");
            // Then it is the same show; and after its end nothing new opens for a while
            show(opened).body("publication", equalTo(2));
            end(opened);
        }
        try (Sender retry = Sender.rtmp(key.url())) {
            await().until(() -> !retry.alive());
        }
        assertThat(onAir()).isEmpty();
        // And when that is long ago, it may
        pool.preparedQuery("update show set ended_at = ended_at - interval '1 hour' where id = $1")
                .execute(Tuple.of(UUID.fromString(opened)))
                .await()
                .indefinitely();
        try (Sender _ = Sender.rtmp(key.url())) {
            String next = awaitChannelShow();
            assertThat(next).isNotEqualTo(opened);
            end(next);
        }
    }

    /** Shows of other tests that wait for their publishers would be taken for the channel's. */
    private static void awaitNothingOnAir() {
        await().until(() -> onAir().isEmpty());
    }

    private static String awaitChannelShow() {
        await().until(() -> onAir().size() == 1);
        return onAir().getFirst();
    }

    private static List<String> onAir() {
        return asCreator()
                .get("/api/v1/streams?status=live,interrupted")
                .jsonPath()
                .getList("items.id");
    }

    private static int publication(String show) {
        return show(show).extract().path("publication");
    }

    private StreamState awaitEvent(String show, EventType type) {
        await().until(() -> !states(show, type).isEmpty());
        return states(show, type).getFirst();
    }

    private List<EventType> types(String show) {
        return told(show).stream().map(Event::type).toList();
    }
}
