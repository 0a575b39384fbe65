package live.frontrow.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactTest {

    @Test
    void shouldReadWhatOurPageWrites() {
        String text = "{\"type\":\"react\",\"emoji\":\"❤️\",\"count\":20}";
        assertThat(React.read(text)).contains(ClientFrame.react("❤️", 20));
        assertThat(ClientFrame.of(text)).contains(ClientFrame.react("❤️", 20));
    }

    @Test
    void shouldReadTheSameWrittenOtherwise() {
        String text = "{ \"count\": 1, \"emoji\": \"\\ud83d\\udc4f\", \"type\": \"react\" }";
        assertThat(React.read(text)).isEmpty();
        assertThat(ClientFrame.of(text)).contains(ClientFrame.react("👏", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":0}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":21}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":99999999999}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":-1}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":01}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":1",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":1}}",
                "{\"type\":\"react\",\"emoji\":\"👏\"}",
                "{\"type\":\"react\",\"emoji\":\"🦄\",\"count\":1}",
                "{\"type\":\"react\",\"emoji\":\"\",\"count\":1}",
                "{\"type\":\"react\",\"emoji\":\"",
                "{\"type\":\"react\",\"count\":1}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":1,\"id\":\"reaction-1\"}",
                "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":1,\"text\":\"x\"}",
                "{\"type\":\"pong\",\"emoji\":\"👏\"}"
            })
    void shouldRefuseWhatTheRoomDoesNotTake(String text) {
        assertThat(ClientFrame.of(text)).isEmpty();
    }

    @Test
    void shouldCountFourAtOnceAndThenOneEachQuarterOfASecond() {
        FramePace pace = FramePace.reacts(0);
        for (int i = 0; i < 4; i++) {
            assertThat(pace.take(0)).isTrue();
        }
        assertThat(pace.take(0)).isFalse();
        assertThat(pace.take(249)).isFalse();
        assertThat(pace.take(250)).isTrue();
        assertThat(pace.take(499)).isFalse();
        assertThat(pace.take(500)).isTrue();
        assertThat(pace.take(10_000)).isTrue();
    }

    @Test
    void shouldCountTwentyOrdersAtOnceAndThenFiveASecond() {
        FramePace pace = FramePace.orders(0);
        for (int i = 0; i < 20; i++) {
            assertThat(pace.take(0)).isTrue();
        }
        assertThat(pace.take(199)).isFalse();
        assertThat(pace.take(200)).isTrue();
        assertThat(pace.take(399)).isFalse();
        assertThat(pace.rested(4_199)).isFalse();
        assertThat(pace.rested(4_200)).isTrue();
    }

    @Test
    void shouldCountEveryFrameOfAPageThatKeepsToThePaceHoweverTheLineSways() {
        FramePace pace = FramePace.reacts(0);
        for (int i = 0; i < 100; i++) {
            assertThat(pace.take(1_000 + i * 250L + (i % 2 == 0 ? 200 : 0))).isTrue();
        }
    }
}
