package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import live.frontrow.common.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PlacesTest {

    /** Those with a place, then those without one; small letters are carried. */
    private List<Question> queue = List.of();

    @Test
    void shouldCarryWhatStandsAboveAndLetItGoWithIt() {
        stands("", "abcd");
        assertThat(put("c", "b", null)).isEqualTo("aC");
        assertThat(put("d", null, "c")).isEqualTo("aCD");
        assertThat(free("c")).isEqualTo("aD");
        assertThat(free("d")).isEmpty();
    }

    @Test
    void shouldLeaveWhatOthersHavePut() {
        stands("", "abcd");
        assertThat(put("d", "b", null)).isEqualTo("aD");
        // Another moderator puts one that was carried where it is
        assertThat(put("a", "d", null)).isEqualTo("AD");
        assertThat(free("d")).isEqualTo("A");
    }

    @Test
    void shouldTakeBackAMoveToWhereItWas() {
        stands("aB", "cd");
        assertThat(put("b", null, "d")).isEqualTo("acdB");
        assertThat(put("b", null, "a")).isEqualTo("aB");
        assertThat(put("a", null, "d")).isEqualTo("BcdA");
        assertThat(place("a", new Places.Wish(id("b"), null, null, true))).isEqualTo("aB");
    }

    @Test
    void shouldGoBehindThoseThatHaveAPlaceOrToTheEnd() {
        stands("aB", "cd");
        assertThat(put("d", null, null)).isEqualTo("aBD");
        assertThat(put("d", null, "c")).isEqualTo("aBcD");
    }

    @Test
    void shouldRefuseWhatIsNotThere() {
        stands("", "ab");
        assertThatThrownBy(() -> put("a", "x", null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> put("a", null, "a")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> put("a", "b", "b")).isInstanceOf(ProblemException.class);
    }

    private void stands(String placed, String rest) {
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < placed.length(); i++) {
            char letter = placed.charAt(i);
            all.add(question(letter, i + 1, Character.isLowerCase(letter)));
        }
        rest.chars().forEach(letter -> all.add(question((char) letter, null, false)));
        queue = all;
    }

    private String put(String moved, String before, String after) {
        return place(
                moved,
                new Places.Wish(before == null ? null : id(before), after == null ? null : id(after), null, false));
    }

    private String place(String moved, Places.Wish wish) {
        return becomes(Places.with(queue, one(moved), wish));
    }

    private String free(String freed) {
        return becomes(Places.without(queue, one(freed)));
    }

    /** The queue as it is then: those without a place in the order of the alphabet. */
    private String becomes(Places places) {
        String placed = IntStream.range(0, places.questions().size())
                .mapToObj(i -> {
                    String letter = letter(places.questions().get(i));
                    return places.carried().get(i) ? letter : letter.toUpperCase(Locale.ROOT);
                })
                .collect(Collectors.joining());
        String rest = queue.stream()
                .map(Question::id)
                .filter(id -> !places.questions().contains(id))
                .map(PlacesTest::letter)
                .sorted()
                .collect(Collectors.joining());
        stands(placed, rest);
        return placed;
    }

    private Question one(String letter) {
        return queue.stream()
                .filter(each -> each.id().equals(id(letter)))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String letter) {
        return new UUID(0, Character.toLowerCase(letter.charAt(0)));
    }

    private static String letter(UUID id) {
        return String.valueOf((char) id.getLeastSignificantBits());
    }

    private static Question question(char letter, Integer place, boolean carried) {
        return Sample.question(id(String.valueOf(letter)), QuestionStatus.OPEN, 1, place, carried);
    }
}
