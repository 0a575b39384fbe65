package live.frontrow.stream.signal;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.MediaMtxView;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import live.frontrow.stream.test.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a real MediaMTX. Frames are the front's to see: e2e has them. */
@QuarkusTest
class SignalTest extends ServiceTest {

    @Inject
    Pool pool;

    /** Refusals of the channel's keys show with every show, whichever test they come from. */
    @BeforeEach
    void forgetRefusals() {
        pool.query("delete from ingest_refusal").executeAndAwait();
    }

    @Test
    void shouldTellWhatArrives() {
        // Given
        String show = planned("Signal");
        Key key = keyOf(show);
        asCreator()
                .get(path(show))
                .then()
                .statusCode(200)
                .body("now", nullValue())
                .body("source", nullValue())
                .body("history", empty());

        // When
        try (Sender sender = Way.RTMP.send(key)) {
            await().until(() -> signal(show).getList("history").size() >= 4);

            // Then
            assertThat(sender.alive()).isTrue();
            JsonPath signal = signal(show);
            assertThat(signal.getString("now.videoCodec")).isEqualTo("H264");
            assertThat(signal.getInt("now.width")).isEqualTo(160);
            assertThat(signal.getInt("now.height")).isEqualTo(120);
            assertThat(signal.getString("now.audioCodec")).isEqualTo("MPEG-4 Audio");
            assertThat(signal.getInt("now.sampleRate")).isEqualTo(48_000);
            assertThat(signal.getInt("now.channels")).isEqualTo(1);
            assertThat(signal.getInt("now.kbps")).isBetween(20, 2_000);
            assertThat(signal.getList("findings")).isEmpty();
            assertThat(signal.getString("source.protocol")).isEqualTo("rtmp");
            assertThat(signal.getString("source.key")).isEmpty();
            assertThat(signal.getString("source.since")).isNotNull();

            // When
            asAlice().delete(path(show) + "/source").then().statusCode(403);
            asCreator().delete(path(show) + "/source").then().statusCode(204);

            // Then
            await().until(sender::failed);
        }
        await().until(() -> signal(show).get("source") == null);
        asCreator().delete(path(show) + "/source").then().statusCode(204);
        await().until(() -> signal(show).get("now") == null);
        assertThat(signal(show).getList("history")).isNotEmpty();
    }

    @Test
    void shouldRefuseACodecThatSomeBrowsersDoNotPlayAndSaySo() {
        // Given
        String show = planned("HEVC");
        Key key = keyOf(show);

        // When
        try (Sender sender = Sender.hevc(key.url())) {
            await().until(sender::failed);
        }

        // Then
        asCreator()
                .get(path(show))
                .then()
                .body("refusals.reason", equalTo(List.of("codec")))
                .body("refusals.times", equalTo(List.of(1)));
        show(show).body("status", equalTo("scheduled")).body("publication", equalTo(0));
        assertThat(new MediaMtxView(Settings.a()).online(key)).isFalse();
    }

    @Test
    void shouldThrowOutAlthoughItCannotBeCounted() {
        // Given
        Key key = keyOf(planned("HEVC, uncounted"));
        pool.query("alter table ingest_refusal rename to ingest_refusal_away").executeAndAwait();

        // When
        try (Sender sender = Sender.hevc(key.url())) {
            // Then
            await().until(sender::failed);
        } finally {
            pool.query("alter table ingest_refusal_away rename to ingest_refusal")
                    .executeAndAwait();
        }
        assertThat(new MediaMtxView(Settings.a()).online(key)).isFalse();
    }

    @Test
    void shouldTellTheCreatorOfWrongKeysOnly() {
        // Given
        String show = planned("Wrong key");
        Key key = keyOf(show);

        // When
        try (Sender first = Way.RTMP.send(key, "G".repeat(32))) {
            await().until(first::failed);
        }
        try (Sender second = Way.RTMP.send(key, "H".repeat(32))) {
            await().until(second::failed);
        }

        // Then
        asCreator()
                .get(path(show))
                .then()
                .body("refusals.reason", equalTo(List.of("stream-key-wrong")))
                .body("refusals.times", equalTo(List.of(2)));
        asAlice().get(path(show)).then().statusCode(403);
        asAnonymous().get(path(show)).then().statusCode(403);
        asCreator().get(path("01a20904-b417-75ec-b1de-c6cd2e0a4139")).then().statusCode(404);
    }

    private static String path(String show) {
        return "/api/v1/streams/" + show + "/signal";
    }

    private static JsonPath signal(String show) {
        return asCreator().get(path(show)).jsonPath();
    }
}
