package live.frontrow.gateway.hls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections of which the gateway knows what they say after the path. */
@QuarkusTest
@RealThings
class KnownConnectionTest extends OnAir {

    private final String token = PlaybackTokens.good(show);
    private String media;

    @BeforeEach
    void haveMedia() {
        get(VIDEO);
        media = folder + origin.init("video1-audio2");
        get(origin.init("video1-audio2"));
    }

    @Test
    void shouldReadOnlyThePathOnceTheRestIsKnown() throws IOException {
        try (Line line = new Line(token)) {
            // Given
            double before = undecoded();
            for (int time = 0; time < 5; time++) {
                assertThat(line.get(media)).endsWith(FakeOrigin.bytesOf(media));
            }
            assertThat(undecoded()).isEqualTo(before);

            // Then
            assertThat(line.get(media)).endsWith(FakeOrigin.bytesOf(media));
            String playlist = line.get(folder + VIDEO);
            // Counted when the answer is on its way already.
            await().until(() -> undecoded() == before + 2);
            assertThat(playlist).contains("server-timing: hit\r\n").contains("#EXT-X-MEDIA-SEQUENCE:");

            // Two at once are taken apart, and each has its answer.
            line.ask(media, folder + VIDEO);
            assertThat(line.answer()).endsWith(FakeOrigin.bytesOf(media));
            assertThat(line.answer()).isEqualTo(playlist);
            assertThat(undecoded()).isEqualTo(before + 2);
        }
    }

    @Test
    void shouldAskWhatTheTokenOpensEachTime() throws IOException {
        try (Line line = known()) {
            // When
            String other = line.get("/live/" + show + "x/" + VIDEO);
            facts.revoke(Kind.SHOW, show, 11);

            // Then
            assertThat(other).startsWith("http/1.1 403 ").contains("\"reason\":\"other-show\"");
            await().atMost(5, SECONDS).until(() -> line.get(media).startsWith("http/1.1 403 "));
            assertThat(line.get(media)).contains("\"reason\":\"revoked\"");
        }
    }

    @Test
    void shouldReadARequestThatComesInPieces() throws IOException {
        try (Line line = known()) {
            line.dribble(media);
            assertThat(line.answer()).endsWith(FakeOrigin.bytesOf(media));
            assertThat(line.get(media)).endsWith(FakeOrigin.bytesOf(media));
        }
    }

    private Line known() throws IOException {
        Line line = new Line(token);
        for (int time = 0; time < 6; time++) {
            line.get(media);
        }
        return line;
    }

    private double undecoded() {
        return metrics.get("frontrow.edge.undecoded").counter().count();
    }
}
