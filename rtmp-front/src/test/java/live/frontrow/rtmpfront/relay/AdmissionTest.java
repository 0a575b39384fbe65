package live.frontrow.rtmpfront.relay;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static live.frontrow.rtmpfront.relay.Front.assertClosed;
import static live.frontrow.rtmpfront.relay.Front.connect;
import static live.frontrow.rtmpfront.relay.Front.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.mediamtx.MediaMtx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits as {@link OriginResource} sets them: 8 strangers per address, 64 in all, 5 attempts. */
@QuarkusTest
@QuarkusTestResource(OriginResource.class)
class AdmissionTest {

    private static final MediaMtx MEDIAMTX = OriginResource.mediaMtx();
    private static final String STRANGERS = "frontrow_rtmp_connections{kind=\"stranger\"}";

    @TempDir
    Path folder;

    private final List<Socket> held = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
        await().until(() -> metric(STRANGERS) == 0);
    }

    @Test
    void shouldHoldOnlySoManyStrangersOfOneAddress() throws IOException {
        // Given
        hold(8, "127.0.1.1");

        // When
        try (Socket oneMore = connect("127.0.1.1");
                Socket somebodyElse = connect("127.0.1.2")) {
            // Then
            assertClosed(oneMore);
            await().until(() -> metric(STRANGERS) == 9);
            assertThat(somebodyElse.isConnected()).isTrue();
        }
    }

    @Test
    void shouldLoseItsPatienceWithWhoeverShowsNoKey() throws IOException {
        // Given
        double before = refused("slow");

        // When
        try (Socket silent = connect("127.0.2.1")) {
            assertClosed(silent);
        }

        // Then
        assertThat(refused("slow") - before).isEqualTo(1);
    }

    @Test
    void shouldTakeNoMoreThanTheCommandsOfAnEncoderFromAStranger() throws IOException {
        // Given
        double before = refused("talkative");
        byte[] handshake = new byte[1 + 2 * 1536];
        handshake[0] = 3;
        // A message of a megabyte, in chunks of 128 bytes, for which nobody has shown a key.
        byte[] message = {4, 0, 0, 0, 0x10, 0, 0, 9, 0, 0, 0, 0};
        byte[] chunk = new byte[129];
        chunk[0] = (byte) 0xC4;

        // When
        try (Socket stranger = connect("127.0.3.1")) {
            stranger.getOutputStream().write(handshake);
            stranger.getOutputStream().write(message);
            stranger.getOutputStream().write(chunk, 1, 128);
            assertThatThrownBy(() -> {
                        for (int number = 0; number < 100_000; number++) {
                            stranger.getOutputStream().write(chunk);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }

        // Then
        await().until(() -> refused("talkative") - before == 1);
    }

    @Test
    void shouldLetAnAddressRestThatTriesKeys() throws IOException {
        // Given
        Clip clip = Clip.in(folder);
        double before = refused("resting");

        // When: the address of every encoder of this test, so a right key must bring it back at once
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> clip.publish(OriginResource.frontPort(), "live/show?key=wrong"));
        }
        clip.publish(OriginResource.frontPort(), "live/show?key=right");
        for (int attempt = 0; attempt < 5; attempt++) {
            try (Socket scanner = connect("127.0.4.1")) {
                scanner.getOutputStream().write('G');
                scanner.getInputStream().readAllBytes();
            }
        }
        await().until(() -> metric(STRANGERS) == 0);

        // Then
        try (Socket scanner = connect("127.0.4.1")) {
            assertClosed(scanner);
        }
        assertThat(refused("resting") - before).isEqualTo(1);
    }

    @Test
    void shouldNotDisturbTheShowWhenFiveHundredStrangersKnock() throws IOException {
        // Given
        String server = "rtmp://127.0.0.1:" + OriginResource.frontPort() + "/live";
        try (Broadcast show = Broadcast.start(folder, server, "busy?key=right")) {
            await().until(() -> "true".equals(path("busy", "online")));
            String publisher = path("busy", "source.id");

            // When
            for (int address = 1; address <= 50; address++) {
                hold(10, "127.0.5." + address);
            }

            // Then
            await().until(() -> metric(STRANGERS) == 64);
            long bytes = Long.parseLong(path("busy", "inboundBytes"));
            await().until(() -> Long.parseLong(path("busy", "inboundBytes")) > bytes + 500_000);
            assertThat(path("busy", "source.id")).isEqualTo(publisher);
            assertThat(show.alive()).isTrue();
        }

        // When: the encoder comes back while strangers have taken all places
        hold(
                64,
                "127.0.6.1",
                "127.0.6.2",
                "127.0.6.3",
                "127.0.6.4",
                "127.0.6.5",
                "127.0.6.6",
                "127.0.6.7",
                "127.0.6.8");
        Clip.in(folder).publish(OriginResource.frontPort(), "live/again?key=right");

        // Then
        assertThat(Recording.first(MEDIAMTX.settings().recordings().resolve("live/again"))
                        .packets())
                .hasSizeGreaterThan(200);
    }

    private void hold(int number, String... from) throws IOException {
        for (int connection = 0; connection < number; connection++) {
            held.add(connect(from[connection % from.length]));
        }
    }

    private static double refused(String reason) {
        return metric("frontrow_rtmp_refused_total{reason=\"" + reason + "\"}");
    }

    private static String path(String id, String field) {
        return given().get(MEDIAMTX.apiUrl() + "/v3/paths/get/live/" + id)
                .jsonPath()
                .getString(field);
    }
}
