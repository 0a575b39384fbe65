package live.frontrow.gateway.hls;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many ask for and is long comes from a file, as it came from memory. */
@QuarkusTest
@RealThings
class SentFromFileTest extends OnAir {

    private static final int AT_ONCE = 12;

    /** More than a socket takes at once. */
    private static final String LARGE = new SplittableRandom(69)
            .ints(6_000_000, ' ', '~')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private final FakeOrigin alone = new FakeOrigin("video1");
    private final String token = PlaybackTokens.good(show);

    @BeforeEach
    void haveMedia() {
        Neighbours.origin()
                .behave(asked ->
                        asked.path().endsWith("_init.mp4") && alone.apply(asked).status() == 200
                                ? Answer.of(200, "video/mp4", LARGE)
                                : alone.apply(asked));
        assertThat(get("video1_stream.m3u8").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSendTheSameBytes() throws IOException {
        try (Line line = new Line(token)) {
            // Given
            String media = folder + alone.init("video1");
            double before = uncopied();
            await().until(() -> {
                assertThat(line.get(media)).endsWith("\r\n\r\n" + LARGE);
                return uncopied() > before;
            });

            // When
            double sent = uncopied();
            String[] many = new String[AT_ONCE];
            Arrays.fill(many, media);
            line.ask(many);

            // Then
            for (int answer = 0; answer < AT_ONCE; answer++) {
                assertThat(line.answer()).startsWith("http/1.1 200 ok\r\n").endsWith("\r\n\r\n" + LARGE);
            }
            assertThat(uncopied()).isGreaterThan(sent);
            assertThat(line.get("/live/" + show + "/nothing.txt")).startsWith("http/1.1 400 bad request\r\n");
        }
    }

    private double uncopied() {
        return metrics.get("frontrow.edge.uncopied").counter().count();
    }
}
