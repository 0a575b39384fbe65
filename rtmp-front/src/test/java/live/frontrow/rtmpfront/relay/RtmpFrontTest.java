package live.frontrow.rtmpfront.relay;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.mediamtx.MediaMtx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(OriginResource.class)
class RtmpFrontTest {

    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss-SSSSSS'.mp4'");
    private static final MediaMtx MEDIAMTX = OriginResource.mediaMtx();

    @TempDir
    Path folder;

    @Test
    void shouldPassEveryPacketAtItsTime() throws IOException {
        // Given
        Clip clip = Clip.in(folder);

        // When
        clip.publish(MEDIAMTX.settings().rtmp(), "live/straight");
        clip.publish(OriginResource.frontPort(), "live/front");

        // Then: MediaMTX drops some of the last packets when a publisher leaves, now these, now those.
        assertThat(packets("live/front")).hasSize(200).isEqualTo(packets("live/straight"));
    }

    @Test
    void shouldLetThePlaylistBeginWithTheVeryFirstFrame() throws IOException {
        // Given
        double before = Front.metric("frontrow_rtmp_early_starts_total");

        // When
        try (Broadcast broadcast =
                Broadcast.start(folder, "rtmp://127.0.0.1:" + OriginResource.frontPort() + "/live", "first")) {
            await().until(() -> playlist("index").contains("video1_stream.m3u8"));
            assertThat(broadcast.alive()).isTrue();

            // Then
            Instant firstRecorded = LocalDateTime.parse(recorded("live/first").name(), FILE)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
            assertThat(Duration.between(firstRecorded, firstPlayed()).abs()).isLessThan(Duration.ofMillis(40));
            assertThat(Front.metric("frontrow_rtmp_early_starts_total") - before)
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldCloseWhatIsNoRtmp() throws IOException {
        // Given
        double before = Front.metric("frontrow_rtmp_refused_total{reason=\"malformed\"}");
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);

        // When
        try (Socket stranger = Front.connect("127.0.0.1")) {
            stranger.getOutputStream().write(noise);
            Front.assertClosed(stranger);
        } catch (SocketException closedWhileSending) {
            assertThat(closedWhileSending).hasMessageMatching("(?i)broken pipe|connection reset.*");
        }

        // Then
        assertThat(Front.metric("frontrow_rtmp_refused_total{reason=\"malformed\"}") - before)
                .isEqualTo(1);
    }

    @Test
    void shouldLetTheEncoderNoticeThatMediaMtxIsGone() throws IOException {
        // Given
        double before = Front.metric("frontrow_rtmp_refused_total{reason=\"origin\"}");
        try (Socket publisher = Front.connect("127.0.0.1")) {
            await().until(() -> Front.metric("frontrow_rtmp_connections{kind=\"stranger\"}") == 1);

            // When
            MEDIAMTX.kill();
            try {
                // Then
                Front.assertClosed(publisher);
                try (Socket next = Front.connect("127.0.0.1")) {
                    Front.assertClosed(next);
                }
                assertThat(Front.metric("frontrow_rtmp_refused_total{reason=\"origin\"}") - before)
                        .isEqualTo(1);
            } finally {
                MEDIAMTX.start();
            }
        }
    }

    private static List<String> packets(String path) throws IOException {
        return recorded(path).packets().subList(0, 200);
    }

    private static Recording recorded(String path) throws IOException {
        return Recording.first(MEDIAMTX.settings().recordings().resolve(path));
    }

    /** When the first frame that the playlist offers was received. */
    private static Instant firstPlayed() {
        return playlist("video1_stream")
                .lines()
                .filter(line -> line.startsWith("#EXT-X-PROGRAM-DATE-TIME:"))
                .map(line -> Instant.parse(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String playlist(String name) {
        return given().header("Authorization", "Bearer " + MEDIAMTX.settings().cdnSecret())
                .get(MEDIAMTX.hlsUrl() + "/live/first/" + name + ".m3u8")
                .asString();
    }
}
