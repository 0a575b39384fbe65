package live.frontrow.chat.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordListTest {

    private static final WordList LIST =
            WordList.of(List.of("scam", "ass", "Spoiler*", "*coin", "*casino*", "buy now", "\u00c4rger", "1488"));

    @Test
    void shouldFindWholeWordsInAnyCase() {
        found("scam", "What a SCAM!", "(scam)", "\u201escam\u201c", "ass", "buy  now", "Buy, now");
        notFound("scampi", "class", "assume", "buy it now", "nowbuy", "", "!!!");
    }

    @Test
    void shouldGoOnWhereAStarStands() {
        found("spoilers", "spoiler", "bitcoin", "coin", "onlinecasino24", "casino");
        notFound("nospoiler", "coins");
    }

    @Test
    void shouldSeeThroughLettersThatLookAlike() {
        found(
                "s\u0441am", // Cyrillic es
                "\uff53\uff43\uff41\uff4d", // full width
                "\ud835\udcc8\ud835\udcb8\ud835\udcb6\ud835\udcc2", // mathematical script
                "\u24e2\u24d2\u24d0\u24dc", // in circles
                "s\u0327c\u0301am", // marks
                "s\u200dc\u200cam", // joiners
                "ARGER",
                "a\u0308rger");
    }

    @Test
    void shouldSeeThroughDigitsAndSigns() {
        found("5c4m", "$cam", "sc@m!", "@ss", "a$$", "$po1ler", "sp0!lers", "b1tc0!n", "1488");
        notFound("88", "14", "@sam", "$5");
    }

    @Test
    void shouldReadLettersOneByOneAndDrawnOut() {
        found("s c a m", "it is a. s-c-a-m !", "s.c.a.m", "S C 4 M", "scaaaaam", "asssss", "@ s s");
        notFound("a s", "as", "s c a", "aas");
    }

    @Test
    void shouldTellWhatCannotBeCompared() {
        assertThat(List.of("*", "**", "...", "a*b", "* *")).noneMatch(WordList::comparable);
        assertThat(List.of("a", "*a*", "88", "\u4e0d")).allMatch(WordList::comparable);
    }

    @Test
    void shouldFindNothingInAnEmptyList() {
        assertThat(WordList.of(List.of()).matches("scam")).isFalse();
    }

    @Test
    void shouldHoldTextsThatAreMadeToBeSlow() {
        WordList list = WordList.of(
                IntStream.range(1, 50).mapToObj(i -> "a".repeat(i) + "b").toList());
        assertThat(list.matches("a".repeat(2_000))).isFalse();
        assertThat(list.matches("a ".repeat(1_000))).isFalse();
        assertThat(list.matches("a ".repeat(1_000) + "aab")).isTrue();
    }

    private static void found(String... texts) {
        assertThat(texts).allMatch(LIST::matches);
    }

    private static void notFound(String... texts) {
        assertThat(texts).noneMatch(LIST::matches);
    }
}
