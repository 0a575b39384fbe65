package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits for a playlist on a connection that is known, and what comes behind on the same connection. */
@QuarkusTest
@RealThings
class WaitingLineTest extends OnAir {

    private final String token = PlaybackTokens.good(show);

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void shouldAnswerWhatIsAskedBehindAWaitAfterIt(int before) throws IOException {
        try (Line line = known(before)) {
            // Given
            String part = origin.hinted("video1-audio2");
            String first = line.get(folder + VIDEO);
            line.ask(folder + VIDEO + next(), folder + VIDEO, folder + part, "/live/" + show + "/nothing.txt");
            awaitWaiters(1);

            // When
            origin.addPart();

            // Then
            assertThat(first)
                    .startsWith("http/1.1 200 ok\r\n")
                    .doesNotContain("#EXT-X-PART:DURATION=0.20000,URI=\"" + part);
            String waited = line.answer();
            assertThat(waited)
                    .startsWith("http/1.1 200 ok\r\n")
                    .contains("content-type: application/vnd.apple.mpegurl\r\n")
                    .contains("#EXT-X-PART:DURATION=0.20000,URI=\"" + part);
            assertThat(body(line.answer())).isEqualTo(body(waited));
            assertThat(body(line.answer())).isEqualTo(FakeOrigin.bytesOf(folder + part));
            assertThat(line.answer()).startsWith("http/1.1 400 bad request\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void shouldSayWhyNothingCameOfAWaitAndGoOn(int before) throws IOException {
        try (Line line = known(before)) {
            // Given
            line.ask(folder + VIDEO + next(), folder + VIDEO);
            awaitWaiters(1);

            // When
            facts.show(EventType.STREAM_UPDATED, show, 2, StreamStatus.INTERRUPTED, 2);

            // Then
            for (int asked = 0; asked < 2; asked++) {
                assertThat(line.answer())
                        .startsWith("http/1.1 409 conflict\r\n")
                        .contains("\r\ncontent-type: application/problem+json\r\n")
                        .contains("\r\nretry-after: 2\r\n")
                        .contains("\"id\":\"not-on-air\"");
            }
            facts.live(show, 3, 2);
            awaitVersion(3);
            assertThat(line.get(folder + VIDEO)).startsWith("http/1.1 200 ok\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void shouldRefuseToWaitForTheFarFutureOnAKnownConnection(int before) throws IOException {
        try (Line line = known(before)) {
            String answer = line.get(folder + VIDEO + "?_HLS_msn=" + (SECOND + origin.openSegment() + 5));

            assertThat(answer).startsWith("http/1.1 400 bad request\r\n").contains("\"id\":\"invalid-input\"");
            assertThat(line.get(folder + VIDEO)).startsWith("http/1.1 200 ok\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void shouldForgetWhoLeavesWhileWaiting(int before) throws IOException {
        // Given
        try (Line line = known(before)) {
            line.ask(folder + VIDEO + next());
            awaitWaiters(1);
        }

        // When
        origin.addPart();

        // Then
        awaitWaiters(0);
        try (Line other = known(before)) {
            assertThat(other.get(folder + VIDEO)).startsWith("http/1.1 200 ok\r\n");
        }
    }

    /** A token that is remembered, and a connection that has answered: after two its lane is known, after six its head. */
    private Line known(int times) throws IOException {
        Line line = new Line(token);
        for (int time = 0; time < times; time++) {
            line.get(folder + VIDEO);
        }
        return line;
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
