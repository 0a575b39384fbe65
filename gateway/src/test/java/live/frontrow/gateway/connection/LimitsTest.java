package live.frontrow.gateway.connection;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.Raw;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a running gateway does with those who send too much, too slowly, or do not read. */
@QuarkusTest
@RealThings
@TestProfile(TightLimits.class)
class LimitsTest {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String VIDEO = "video1-audio2_stream.m3u8";
    private static final String AUTHORITY = URI.create(Neighbours.publicUrl()).getAuthority();
    private static final int PORT = URI.create(Neighbours.publicUrl()).getPort();

    /** As large as a part of a rich picture; more than both ends of a connection buffer. */
    private static final int LARGE = 6_000_000;

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    @Inject
    MeterRegistry metrics;

    private final List<Socket> sockets = new ArrayList<>();
    private final String show = Ids.next();
    private final String folder = "/live/" + show + "/";
    private final FakeOrigin origin = new FakeOrigin();

    @BeforeEach
    void goOnAir() {
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.origin()
                .behave(asked -> asked.path().endsWith("/large.mp4")
                        ? Answer.of(200, "video/mp4", "x".repeat(LARGE))
                        : origin.apply(asked));
        facts.live(show, 1, 1);
        await().until(() -> shows.find(show).isPresent());
        await().until(() -> gauge("frontrow.connections.open") == 0);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void shouldRefuseAHeadThatIsTooLarge() throws IOException {
        assertThat(Raw.send("GET", "/api/v1/me", AUTHORITY, "X-Large: " + "x".repeat(15_000) + "\r\n", ""))
                .startsWith("HTTP/1.1 200 ");
        assertThat(Raw.send("GET", "/api/v1/me", AUTHORITY, "X-Large: " + "x".repeat(17_000) + "\r\n", ""))
                .startsWith("HTTP/1.1 431 ");
        assertThat(Raw.send("GET", "/api/v1/me", AUTHORITY, "X-Many: x\r\n".repeat(2_000), ""))
                .startsWith("HTTP/1.1 431 ");
        assertThat(Raw.get("/api/v1/me?" + "x".repeat(9_000))).contains(" 414 ");
    }

    @Test
    void shouldCutWhoNeverEndsARequest() throws Exception {
        // Given somebody who is silent, and somebody who sends a little all the time
        Socket silent = open("127.0.0.1");
        Socket dribbling = open("127.0.0.1");
        send(dribbling, "GET /api/v1/me HTTP/1.1\r\nHost: " + AUTHORITY + "\r\nX-Slow: ");
        // and one who was well-behaved once
        Socket second = open("127.0.0.1");
        send(second, request("/api/v1/me"));
        assertThat(second.getInputStream().read()).isEqualTo('H');
        // When, Then
        await().until(() -> ended(silent));
        await().pollInterval(500, MILLISECONDS).until(() -> {
            boolean over = !trySend(dribbling) | !trySend(second);
            return over && !trySend(dribbling) && !trySend(second);
        });
    }

    @Test
    void shouldCutWhoDoesNotReadAndServeTheOthers() throws Exception {
        // Given
        Socket deaf = new Socket();
        sockets.add(deaf);
        deaf.setReceiveBufferSize(4_096);
        deaf.connect(new InetSocketAddress("127.0.0.1", PORT));
        send(deaf, media());
        await().atMost(5, SECONDS).until(() -> gauge("frontrow.connections.open") == 1);
        // When, Then, although it goes on sending
        await().until(() -> {
            trySend(deaf);
            return gauge("frontrow.connections.open") == 0;
        });
        assertThat(received(deaf)).isLessThan(LARGE);
        // and what was to be sent to it is still whole for everybody else
        assertThat(new Browser()
                        .get(folder + "large.mp4", "Authorization", "Bearer " + PlaybackTokens.good(show))
                        .body())
                .hasSize(LARGE);
    }

    @Test
    void shouldNotCutWhoWaitsForAPlaylist() throws Exception {
        // Given
        Browser browser = new Browser();
        String bearer = "Bearer " + PlaybackTokens.good(show);
        browser.get(folder + VIDEO, "Authorization", bearer);
        String next = VIDEO + "?_HLS_msn=" + ((1L << 20) + origin.openSegment()) + "&_HLS_part=" + origin.openParts();
        // When the part takes almost as long as anybody may wait
        for (int round = 0; round < 2; round++) {
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(
                    () -> browser.get(folder + next, "Authorization", bearer).statusCode());
            // Then it is told to ask again on the connection that it has, or gets what it waited for
            assertThat(waiting.join()).isEqualTo(503);
        }
    }

    @Test
    void shouldBoundTheConnectionsOfAnAddress() throws Exception {
        String outside = elsewhere().orElse(null);
        assumeThat(outside).as("an address of this machine beside loopback").isNotNull();
        // Given
        for (int number = 0; number < TightLimits.PER_ADDRESS; number++) {
            assertThat(answer(open(outside))).startsWith("HTTP/1.1 200 ");
        }
        // When
        Socket more = open(outside);
        // Then
        assertThat(answer(more)).startsWith("HTTP/1.1 429 ");
        await().atMost(5, SECONDS).until(() -> ended(more));
        // and others come in as before, and so does it, when there is room
        assertThat(answer(open("127.0.0.1"))).startsWith("HTTP/1.1 200 ");
        sockets.getFirst().close();
        await().atMost(5, SECONDS).until(() -> answer(open(outside)).startsWith("HTTP/1.1 200 "));
    }

    @Test
    void shouldBoundConnectionsInAll() throws Exception {
        // Given
        for (int number = 0; number < TightLimits.IN_ALL; number++) {
            assertThat(answer(open("127.0.0.1"))).startsWith("HTTP/1.1 200 ");
        }
        // When, Then
        Socket more = open("127.0.0.1");
        assertThat(answer(more)).isEmpty();
        sockets.getFirst().close();
        await().atMost(5, SECONDS).until(() -> answer(open("127.0.0.1")).startsWith("HTTP/1.1 200 "));
    }

    @Test
    void shouldServeAnyNumberOfRequestsOnAConnection() throws Exception {
        Socket one = open("127.0.0.1");
        for (int request = 0; request < 500; request++) {
            assertThat(answer(one)).startsWith("HTTP/1.1 200 ");
        }
        assertThat(gauge("frontrow.connections.open")).isEqualTo(1);
    }

    private String media() {
        return "GET " + folder + "large.mp4 HTTP/1.1\r\nHost: " + AUTHORITY + "\r\nAuthorization: Bearer "
                + PlaybackTokens.good(show) + "\r\n\r\n";
    }

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + AUTHORITY + "\r\n\r\n";
    }

    /** One request and what comes back at first; nothing when the connection is over. */
    private static String answer(Socket socket) throws IOException {
        try {
            send(socket, request("/api/v1/me"));
            byte[] head = new byte[65_536];
            StringBuilder text = new StringBuilder();
            int read = socket.getInputStream().read(head);
            while (read > 0) {
                text.append(new String(head, 0, read, StandardCharsets.ISO_8859_1));
                if (whole(text.toString())) {
                    break;
                }
                read = socket.getInputStream().read(head);
            }
            return text.toString();
        } catch (SocketException reset) {
            return "";
        }
    }

    private static boolean whole(String answer) {
        int head = answer.indexOf("\r\n\r\n");
        String small = answer.toLowerCase(Locale.ROOT);
        int length = small.indexOf("content-length: ");
        return head > 0
                && length > 0
                && answer.length() - head - 4
                        >= Integer.parseInt(answer.substring(length + 16, answer.indexOf("\r\n", length)));
    }

    private Socket open(String address) throws IOException {
        Socket socket = new Socket(address, PORT);
        socket.setSoTimeout(PATIENCE_MILLIS);
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int received(Socket socket) {
        int count = 0;
        byte[] some = new byte[65_536];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(some)) {
                count += read;
            }
        } catch (IOException reset) {
            // That is its end as well.
        }
        return count;
    }

    private static boolean trySend(Socket socket) {
        try {
            send(socket, "x");
            return true;
        } catch (IOException over) {
            return false;
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static Optional<String> elsewhere() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }
}
