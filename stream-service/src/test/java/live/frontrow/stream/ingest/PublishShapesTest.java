package live.frontrow.stream.ingest;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.MediaMtxView;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Server and key, as encoders put them together: docs/encoders.md says what these tests show. */
@QuarkusTest
class PublishShapesTest extends ServiceTest {

    /** How an encoder asks for address and key, and what it makes of them. */
    enum Shape {
        TWO_FIELDS(key -> Sender.rtmp(server(), "live", key.streamKey())),
        ONE_ADDRESS(key -> Sender.rtmp(key.url())),
        ALL_AS_APPLICATION(key -> Sender.rtmp(key.url(), "live/" + key.streamKey(), "")),
        KEY_PERCENT_ENCODED(key -> Sender.rtmp(server(), "live", key.ingestId() + "?key=" + encoded(key.secret()))),
        MORE_IN_THE_QUERY(key -> Sender.rtmp(server(), "live", key.streamKey() + "&backup=1")),
        SLASH_AFTER_THE_SERVER(key -> Sender.rtmp(server() + "/", "live", key.streamKey())),
        SLASH_AFTER_THE_APPLICATION(key -> Sender.rtmp(server() + "/", "live/", key.streamKey())),
        SLASH_BEFORE_THE_KEY(key -> Sender.rtmp(server(), "live", "/" + key.streamKey()));

        private final Function<Key, Sender> send;

        Shape(Function<Key, Sender> send) {
            this.send = send;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "SLASH_.*")
    void shouldGoLive(Shape shape) {
        // Given
        String show = planned("Sent as " + shape);
        Key key = keyOf(show);
        MediaMtxView mediaMtx = new MediaMtxView(Settings.a());
        // When
        try (Sender sender = shape.send.apply(key)) {
            // Then
            await().untilAsserted(() -> {
                assertThat(sender.failed()).as(sender.log()).isFalse();
                show(show).body("status", equalTo("live"));
            });
            assertThat(mediaMtx.online(key)).isTrue();
            assertThat(mediaMtx.log()).doesNotContain(key.secret());
            asCreator().post("/api/v1/streams/" + show + "/end").then().statusCode(202);
        }
    }

    /** MediaMTX takes no path with an empty part. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "SLASH_.*")
    void shouldTellTheEncoderAtOnceWhenThereAreTwoSlashes(Shape shape) {
        // Given
        String show = planned("Sent as " + shape);
        // When
        try (Sender sender = shape.send.apply(keyOf(show))) {
            // Then
            await().until(sender::failed);
            show(show).body("status", equalTo("scheduled"));
        }
    }

    private static String server() {
        return Settings.a().rtmpUrl();
    }

    /** Every character, as no encoder has to but any may. */
    private static String encoded(String text) {
        return HexFormat.of().withPrefix("%").formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
