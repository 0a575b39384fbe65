package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.IntStream;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Good evening!              | Good evening!
            '  two \\n lines\\t. '     | two lines .
            e\u0301te\u0301            | été
            a\u202Eb\u2066c\u200Fd     | abcd
            in\u200Bvis\u00ADible\uFEFF | invisible
            a\u0000b\u0007c            | abc
            <script>alert(1)</script>  | <script>alert(1)</script>
            Za\u0301\u0317\u0318\u0319\u031A\u031B\u031C\u031D | Z\u0105
            """)
    void shouldKeepWhatPeopleMeant(String typed, String written) {
        String text = typed.replace("\\n", "\n").replace("\\t", "\t");
        if (written.startsWith("Z")) {
            assertThat(Texts.clean(text).codePointCount(0, Texts.clean(text).length()))
                    .isLessThanOrEqualTo(6);
        } else {
            assertThat(Texts.clean(text)).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩🏽\u200D❤️\u200D💋\u200D👨🏿",
                "👨\u200D👩\u200D👧\u200D👦",
                "🇩🇪",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "1️⃣",
                "❤️",
                "नमस्ते",
                "می\u200Cخواهم",
                "Việt Nam",
                "שָׁלוֹם",
                "สวัสดี"
            })
    void shouldLeaveEmojiAndLanguagesAlone(String text) {
        assertThat(Texts.clean(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B\u202E", "\u200D\u200C", "\uE000", "\u0301\u0301", "\uDB40\uDC67"})
    void shouldRefuseWhatNobodyWouldSee(String typed) {
        assertThatThrownBy(() -> Texts.clean(typed))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ChatProblem.TEXT_EMPTY));
    }

    @Test
    void shouldCountWhatPeopleSee() {
        String family = "👨\u200D👩\u200D👧\u200D👦";
        assertThat(Texts.clean(family.repeat(300))).isEqualTo(family.repeat(300));
        assertThatThrownBy(() -> Texts.clean(family.repeat(301)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ChatProblem.TEXT_TOO_LONG));
    }

    /** Whatever is typed: what comes out is safe, and is what it would be if it were typed again. */
    @Test
    void shouldComeToRestForAnyInput() {
        Random random = new Random(11);
        int[] special = {
            ' ', '\n', 0x202E, 0x2066, 0x200D, 0x200C, 0x200B, 0x0301, 0x0300, 0x1F3F4, 0xE0067, 0xE007F, 0xFE0F,
            0x1F468, 'a', 'e', 0xAC00, 0x11A8, 0xD800, 0xE000, 0x10FFFF, 0x0F71, 0x0F72, 0x20E3
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder("x");
            IntStream.range(0, random.nextInt(40))
                    .forEach(i -> typed.appendCodePoint(
                            random.nextBoolean() ? special[random.nextInt(special.length)] : random.nextInt(0x10FFFF)));
            String text = Texts.clean(typed.toString());
            assertThat(Texts.clean(text)).isEqualTo(text);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text).doesNotContain("\n", "\u202E", "\u2066", "  ").isEqualTo(text.strip());
        }
    }
}
