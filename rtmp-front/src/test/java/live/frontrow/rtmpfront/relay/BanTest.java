package live.frontrow.rtmpfront.relay;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static live.frontrow.rtmpfront.relay.Front.assertClosed;
import static live.frontrow.rtmpfront.relay.Front.connect;
import static live.frontrow.rtmpfront.relay.Front.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.mediamtx.MediaMtx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(OriginResource.class)
class BanTest {

    private static final MediaMtx MEDIAMTX = OriginResource.mediaMtx();
    private static final String STRANGERS = "frontrow_rtmp_connections{kind=\"stranger\"}";
    private static final String BANNED = "frontrow_rtmp_refused_total{reason=\"banned\"}";

    @TempDir
    Path folder;

    @AfterEach
    void lift() {
        OriginResource.ban("");
        await().until(() -> metric("frontrow_rtmp_bans") == 0 && metric(STRANGERS) == 0);
    }

    @Test
    void shouldCloseBannedAddressesBeforeTheyCostAnything() throws IOException {
        // Given
        double before = metric(BANNED);
        OriginResource.ban("127.0.7.0/24\n2001:db8::/32");
        await().until(() -> metric("frontrow_rtmp_bans") == 2);

        // When
        try (Socket banned = connect("127.0.7.1");
                Socket somebodyElse = connect("127.0.8.1")) {
            // Then
            assertClosed(banned);
            await().until(() -> metric(STRANGERS) == 1);
            assertThat(somebodyElse.isConnected()).isTrue();
        }
        assertThat(metric(BANNED) - before).isEqualTo(1);
        assertThat(given().get("/internal/refusals")
                        .jsonPath()
                        .getList("addresses.findAll { it.reason == 'banned' }.address"))
                .isEqualTo(List.of("127.0.7.1"));

        // When
        OriginResource.ban("");
        await().until(() -> metric("frontrow_rtmp_bans") == 0);

        // Then
        try (Socket forgiven = connect("127.0.7.1")) {
            await().until(() -> metric(STRANGERS) == 1);
            assertThat(forgiven.isConnected()).isTrue();
        }
    }

    @Test
    void shouldTellMediaMtxWhenceAPublisherComes() throws IOException {
        // When
        try (From from = From.address("127.0.9.1")) {
            Clip.in(folder).publish(from.port(), "live/whence?key=right");
        }

        // Then
        assertThat(OriginResource.addresses()).contains("127.0.9.1");
        assertThat(Recording.first(MEDIAMTX.settings().recordings().resolve("live/whence"))
                        .packets())
                .hasSizeGreaterThan(200);
    }

    @Test
    void shouldFindAPublisherByThePortThatMediaMtxNames() throws IOException {
        // Given
        try (From from = From.address("127.0.12.1");
                Broadcast broadcast =
                        Broadcast.start(folder, "rtmp://127.0.0.1:" + from.port() + "/live", "port?key=right")) {
            await().until(() -> connection() != null);

            // When
            String remote = connection();

            // Then
            assertThat(remote).startsWith("127.0.12.1:");
            given().get("/internal/publishers/" + remote.substring(remote.indexOf(':') + 1))
                    .then()
                    .statusCode(200)
                    .body("address", equalTo("127.0.12.1"));
            assertThat(broadcast.alive()).isTrue();
        }
    }

    private static String connection() {
        return given().get(MEDIAMTX.apiUrl() + "/v3/rtmpconns/list")
                .jsonPath()
                .getString("items.find { it.path == 'live/port' && it.state == 'publish' }?.remoteAddr");
    }
}
