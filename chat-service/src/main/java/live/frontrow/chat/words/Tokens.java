package live.frontrow.chat.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as the words in it, folded, each between blanks: first as they stand, then, set apart, what else they may be read as
 * (signs at their edges as letters or not, letters drawn out); and what is written letter by letter. All of it in proportion to the
 * text.
 */
final class Tokens {

    /** Stands in no word; keeps readings apart from the text. */
    private static final String APART = " | ";
    /** So many letters one by one are a word. */
    private static final int SPACED = 3;

    private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");

    private final StringBuilder words = new StringBuilder(" ");
    private final Set<String> readings = new LinkedHashSet<>();
    private final List<String> single = new ArrayList<>();
    private final StringBuilder spelled = new StringBuilder();

    private Tokens() {}

    static Tokens of(String text) {
        Tokens tokens = new Tokens();
        StringBuilder word = new StringBuilder();
        Folding.plain(text).codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || Folding.sign(character)) {
                word.appendCodePoint(character);
            } else if (!Folding.unseen(character)) {
                tokens.take(word);
            }
        });
        tokens.take(word);
        tokens.endSpelling();
        return tokens;
    }

    /** The words and what else they may be. */
    String words() {
        return words + APART + String.join(APART, readings) + APART;
    }

    /** Letters that stand one by one, without what is between them; where such words begin and end cannot be known. */
    String spelled() {
        return spelled.toString();
    }

    private void take(StringBuilder word) {
        if (word.isEmpty()) {
            return;
        }
        String whole = word.toString();
        word.setLength(0);
        int begin = 0;
        int end = whole.length();
        while (begin < end && Folding.sign(whole.charAt(begin))) {
            begin++;
        }
        while (end > begin && Folding.sign(whole.charAt(end - 1))) {
            end--;
        }
        add(whole.substring(begin, end), true);
        if (begin > 0 || end < whole.length()) {
            add(whole, false);
            add(whole.substring(begin), false);
            add(whole.substring(0, end), false);
        }
        if (whole.codePointCount(0, whole.length()) == 1) {
            single.add(Folding.word(whole));
        } else {
            endSpelling();
        }
    }

    private void add(String plain, boolean stands) {
        String word = Folding.word(plain);
        if (word.isEmpty()) {
            return;
        }
        if (stands) {
            words.append(word).append(' ');
        } else {
            readings.add(word);
        }
        for (int most = 1; most <= 2; most++) {
            String shorter = shortened(word, most);
            if (!shorter.equals(word)) {
                readings.add(shorter);
            }
        }
    }

    private void endSpelling() {
        if (single.size() >= SPACED) {
            spelled.append(String.join("", single)).append(APART);
        }
        single.clear();
    }

    /** Three and more of the same letter in a row are so many. */
    private static String shortened(String word, int most) {
        return DRAWN_OUT.matcher(word).replaceAll("$1".repeat(most));
    }
}
