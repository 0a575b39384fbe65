package live.frontrow.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import live.frontrow.common.test.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClientFrameFuzzTest {

    private static final String ID = "0198c3f2-0000-7000-8000-000000000000";

    private static final Fuzz FRAMES = Fuzz.of(
                    "{\"type\":\"send\",\"id\":\"abcdefgh\",\"text\":\"Hello\",\"replyTo\":\"" + ID + "\"}",
                    "{\"type\":\"delete\",\"id\":\"abcdefgh\",\"message\":\"" + ID + "\"}",
                    "{\"type\":\"mute\",\"id\":\"abcdefgh\",\"person\":\"p\",\"seconds\":60,\"reason\":\"so\"}",
                    "{\"type\":\"ban\",\"id\":\"abcdefgh\",\"person\":\"p\"}",
                    "{\"type\":\"report\",\"id\":\"abcdefgh\",\"message\":\"" + ID + "\",\"reason\":\"so\"}",
                    "{\"type\":\"settings\",\"id\":\"abcdefgh\",\"settings\":{\"slowSeconds\":5,\"links\":\"all\"}}",
                    "{\"type\":\"pin\",\"id\":\"abcdefgh\"}",
                    "{\"type\":\"react\",\"emoji\":\"👏\",\"count\":3}",
                    "{\"type\":\"pong\"}")
            .words(
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    ":",
                    ",",
                    "null",
                    "true",
                    "\"type\":",
                    "\"send\"",
                    "\"react\"",
                    "\"count\":",
                    "\"id\":",
                    "\\ud83d",
                    "\\u0000",
                    "\u0000",
                    "[[[[[[[[",
                    "{\"a\":",
                    "❤️");

    private static final Fuzz QUERIES = Fuzz.of(
                    "ticket=0123456789abcdefghijklmnopqrstuv",
                    "ticket=0123456789abcdefghijklmnopqrstuv&resume=topic-1.17&deflate=1")
            .words("&", "=", "ticket=", "resume=", "deflate=", ".", "-1");

    @Test
    void shouldRefuseOrTakeEveryFrame() {
        FRAMES.sample(ClientFrameFuzzTest::frame);
    }

    @Test
    void shouldRefuseOrTakeEveryQuery() {
        QUERIES.sample(ClientFrameFuzzTest::query);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrTakeEveryFrameForLong() {
        FRAMES.soak(ClientFrameFuzzTest::frame);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrTakeEveryQueryForLong() {
        QUERIES.soak(ClientFrameFuzzTest::query);
    }

    /** The short way that reactions are read by says what the parser says, to which a blank leads. */
    private static boolean frame(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Optional<ClientFrame> frame = ClientFrame.of(text);
        assertThat(ClientFrame.of(" " + text)).isEqualTo(frame);
        frame.ifPresent(each -> {
            assertThat(each.type()).isNotNull();
            assertThat(each.id() == null || each.id().matches("[A-Za-z0-9_-]{8,64}"))
                    .isTrue();
        });
        return frame.isPresent();
    }

    private static boolean query(byte[] input) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (String pair : new String(input, StandardCharsets.UTF_8).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.add(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        Optional<Entrance> entrance = Entrance.of(query);
        entrance.ifPresent(each -> assertThat(each.ticket()).hasSize(32));
        return entrance.isPresent();
    }
}
