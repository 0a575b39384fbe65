package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmojiTextTest {

    @Test
    void shouldTakeEmojiOfEveryKind() {
        List<String> emoji = List.of(
                "\u2764",
                "\u2764\ufe0f \ud83d\ude80",
                "\ud83d\udc4d\ud83c\udffd",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\ud83c\udde9\ud83c\uddea",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
                "1\ufe0f\u20e3 #\u20e3");
        assertThat(emoji).allMatch(EmojiText::matches);
    }

    @Test
    void shouldTakeNothingElse() {
        List<String> text =
                List.of("a", "7", "#", "1 \ud83d\ude80", "\ud83d\ude80!", "\u200d", "\ufe0f", "\u4e00", "1\u0301");
        assertThat(text).noneMatch(EmojiText::matches);
    }
}
