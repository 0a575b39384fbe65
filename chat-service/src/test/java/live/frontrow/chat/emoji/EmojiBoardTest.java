package live.frontrow.chat.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EmojiBoardTest {

    private final EmojiBoard board = new EmojiBoard();

    @Test
    void shouldKnowNothingAtFirst() {
        assertThat(board.pictures()).isEmpty();
        assertThat(board.inUnicode(":wave:")).isEqualTo(":wave:");
    }

    @Test
    void shouldFindItsNamesAndNoOthers() {
        board.take(list(1, "wave", "party_2"));
        assertThat(board.pictures())
                .isEqualTo(Map.of("wave", "/api/v1/chat/emoji-pictures/1", "party_2", "/api/v1/chat/emoji-pictures/1"));
        assertThat(board.inUnicode(":wave::party_2: :ab:wave: :waves: wave :WAVE:"))
                .isEqualTo("\u2b50\u2b50 :ab\u2b50 :waves: wave :WAVE:");
    }

    @Test
    void shouldTellOfWhatIsNewerOnly() {
        AtomicInteger told = new AtomicInteger();
        board.watch(told::incrementAndGet);
        board.take(list(2, "wave"));
        Map<String, String> shown = board.pictures();
        board.take(list(2, "wave"));
        board.take(list(1));
        board.take(null);
        assertThat(told).hasValue(1);
        assertThat(board.pictures()).isSameAs(shown);
        board.take(list(3));
        assertThat(told).hasValue(2);
        assertThat(board.pictures()).isEmpty();
    }

    private static EmojiList list(long version, String... names) {
        return new EmojiList(
                version,
                List.of(names).stream().map(name -> EmojiView.of(name, "1")).toList());
    }
}
