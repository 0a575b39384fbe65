package live.frontrow.local.mediamtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaMtxTest {

    private static final String SECRET = "Vh3sHg1eHYFSmyZ7c9T9Q0zVx8fJqL2b";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static StreamServiceStub streamService;
    private static MediaMtx mediaMtx;
    private static Broadcast broadcast;

    @BeforeAll
    static void start() throws IOException {
        streamService = StreamServiceStub.start("key=" + SECRET);
        mediaMtx = MediaMtx.start(
                folder.resolve("mediamtx"), MediaMtxSettings.free(streamService.url(), folder.resolve("recordings")));
        broadcast = Broadcast.start(folder.resolve("broadcast"), mediaMtx.rtmpUrl(), "abc?key=" + SECRET);
        await().atMost(PATIENCE).until(() -> apiPaths().contains("\"live/abc\""));
    }

    @AfterAll
    static void stop() {
        broadcast.close();
        mediaMtx.close();
        streamService.close();
    }

    @Test
    void shouldFindNothingToWarnAboutInItsFile() throws IOException {
        // When
        String log = Files.readString(mediaMtx.log());

        // Then
        assertThat(log.lines().filter(line -> line.contains(" WAR ") || line.contains(" ERR ")))
                .filteredOn(line -> !line.contains("part duration changed"))
                .isEmpty();
    }

    @Test
    void shouldListenOnlyWhereItIsUsed() throws IOException {
        // When
        List<String> listeners = Files.readString(mediaMtx.log())
                .lines()
                .filter(line -> line.contains(" started with "))
                .map(line -> line.replaceAll(".*\\[(\\w+)].*", "$1"))
                .toList();

        // Then
        assertThat(listeners).containsExactlyInAnyOrder("RTMP", "SRT", "HLS", "WebRTC", "API", "metrics");
    }

    @Test
    void shouldAskStreamServiceWithItsPasswordBeforeAPublish() {
        // Then
        assertThat(streamService.asked())
                .filteredOn(asked -> asked.body().path("query").asText().equals("key=" + SECRET))
                .first()
                .satisfies(asked -> {
                    assertThat(asked.address()).isEqualTo("/internal/ingest/a/auth");
                    assertThat(asked.credentials())
                            .isEqualTo("mediamtx:" + mediaMtx.settings().ingestSecret());
                    assertThat(asked.body().path("action").asText()).isEqualTo("publish");
                    assertThat(asked.body().path("path").asText()).isEqualTo("live/abc");
                    assertThat(asked.body().path("protocol").asText()).isEqualTo("rtmp");
                });
    }

    @Test
    void shouldTellStreamServiceThatAPathBecameAvailable() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(streamService.told())
                .first()
                .isEqualTo(new StreamServiceStub.Told(
                        "/internal/ingest/a/hook?path=live/abc",
                        "mediamtx:" + mediaMtx.settings().ingestSecret())));
    }

    @Test
    void shouldGiveLowLatencyHlsToTheGatewayOnly() throws Exception {
        // When
        await().atMost(PATIENCE)
                .until(() -> get("/live/abc/index.m3u8", cdnSecret()).statusCode() == 200);
        HttpResponse<String> gateway = get("/live/abc/index.m3u8", cdnSecret());
        HttpResponse<String> guess = get("/live/abc/index.m3u8?cookieCheck=1", "guessed");
        HttpResponse<String> nobody = get("/live/abc/index.m3u8?cookieCheck=1", null);

        // Then
        assertThat(gateway.body()).contains("video1_stream.m3u8");
        assertThat(guess.statusCode()).isEqualTo(401);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(gateway.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void shouldRefuseAWrongKeyAndAPathThatIsNoIngestId() throws Exception {
        // When
        String wrongKey = publish("live/def", "key=wrong");
        String wrongPath = publish("other/abc", "key=" + SECRET);

        // Then
        assertThat(wrongKey).contains("401");
        assertThat(wrongPath).contains("400");
        assertThat(apiPaths())
                .contains("\"live/abc\"")
                .doesNotContain("live/def")
                .doesNotContain("other/abc");
    }

    @Test
    void shouldSurviveRandomBytesOnTheRtmpPort() throws Exception {
        // Given
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);

        // When
        try (Socket socket = new Socket("127.0.0.1", mediaMtx.settings().rtmp())) {
            socket.getOutputStream().write(bytes);
        } catch (IOException closedByServer) {
            assertThat(closedByServer).isNotNull();
        }

        // Then
        assertThat(mediaMtx.healthy()).isTrue();
        assertThat(apiPaths()).contains("\"live/abc\"");
    }

    @Test
    void shouldRecordInShortFiles() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(recordings()).hasSizeGreaterThan(1));
    }

    @Test
    void shouldKeepSecretsOutOfItsLogAndOfCommandLines() throws IOException {
        // When
        String log = Files.readString(mediaMtx.log()) + Files.readString(broadcast.log());
        String commands = commandLine(mediaMtx.pid().orElseThrow())
                + commandLine(broadcast.pid().orElseThrow());

        // Then
        assertThat(log + commands)
                .doesNotContain(SECRET)
                .doesNotContain(mediaMtx.settings().ingestSecret())
                .doesNotContain(mediaMtx.settings().cdnSecret());
    }

    private static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("recordings"))) {
            return files.filter(file -> file.toString().endsWith(".mp4")).toList();
        }
    }

    private static String commandLine(long pid) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
    }

    private static String cdnSecret() {
        return mediaMtx.settings().cdnSecret();
    }

    private static String apiPaths() throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(mediaMtx.apiUrl() + "/v3/paths/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpResponse<String> get(String path, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mediaMtx.hlsUrl() + path));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** By WHIP, which answers with a status: an offer without media is refused only after the credentials. */
    private static String publish(String path, String query) throws Exception {
        URI address =
                URI.create("http://127.0.0.1:" + mediaMtx.settings().ingest().whip() + "/" + path + "/whip?" + query);
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/sdp")
                        .POST(HttpRequest.BodyPublishers.ofString("v=0\r\n"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
