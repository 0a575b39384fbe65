package live.frontrow.stream.mediamtx;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer mediaMtx;
    private Origin origin;
    private Looks looks;

    @BeforeEach
    void start() throws IOException {
        mediaMtx = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mediaMtx.createContext("/v3/paths/list", exchange -> {
            byte[] answer = "{\"pageCount\":1,\"items\":[{\"name\":\"live/look-%d\"}]}"
                    .formatted(asked.incrementAndGet())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        mediaMtx.start();
        String address = "http://127.0.0.1:" + mediaMtx.getAddress().getPort();
        origin = Origin.parse("a=" + address + "|" + address).getFirst();
        looks = new Looks(new MediaMtxApi(vertx, new ObjectMapper(), new Config()));
    }

    @AfterEach
    void stop() {
        mediaMtx.stop(0);
        vertx.closeAndAwait();
    }

    @Test
    void shouldShareALookForASecond() {
        // Given
        Looks.Look first = looks.now(origin).await().atMost(AT_MOST);

        // When
        Looks.Look second = looks.recent(origin).await().atMost(AT_MOST);

        // Then
        assertThat(first.paths()).extracting(PublishedPath::name).containsExactly("live/look-1");
        assertThat(second).isSameAs(first);
        assertThat(asked).hasValue(1);
        await().until(() -> looks.recent(origin).await().atMost(AT_MOST) != first);
        assertThat(asked).hasValue(2);
        assertThat(looks.now(origin).await().atMost(AT_MOST).paths())
                .extracting(PublishedPath::name)
                .containsExactly("live/look-3");
    }

    @Test
    void shouldNotTakeAnOldLookForAnAnswer() {
        // Given
        Looks.Look before = looks.now(origin).await().atMost(AT_MOST);
        mediaMtx.stop(0);

        // Then
        assertThatThrownBy(() -> looks.now(origin).await().atMost(AT_MOST)).isInstanceOf(MediaMtxException.class);
        await().untilAsserted(() -> assertThatThrownBy(
                        () -> looks.recent(origin).await().atMost(AT_MOST))
                .isInstanceOf(MediaMtxException.class));
        assertThat(before.paths()).hasSize(1);
    }

    /** As in a service. */
    private static final class Config implements OriginConfig {

        @Override
        public String origins() {
            return "";
        }

        @Override
        public Duration apiTimeout() {
            return Duration.ofSeconds(2);
        }
    }
}
